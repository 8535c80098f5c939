"use strict";
// src/config/schema/validate.generated.js
var R = (n, i) => () => {
	try {
		return i || n((i = { exports: {} }).exports, i), i.exports;
	} catch (j) {
		throw i = 0, j;
	}
};
var K = R((D) => {
	"use strict";
	Object.defineProperty(D, "__esModule", { value: !0 });
	function E(n) {
		let i = n.length, j = 0, b = 0, L;
		for (; b < i;) j++, L = n.charCodeAt(b++), L >= 55296 && L <= 56319 && b < i && (L = n.charCodeAt(b), (L & 64512) === 56320 && b++);
		return j;
	}
	D.default = E;
});
var z = I;
var S = {
	type: "object",
	properties: {
		version: { const: 1 },
		include: {
			type: "array",
			items: {
				type: "string",
				minLength: 1
			}
		},
		people: {},
		teams: {},
		orgs: {},
		policies: {}
	},
	additionalProperties: !1
};
var _ = K().default;
function I(n, { instancePath: i = "", parentData: j, parentDataProperty: b, rootData: L = n, dynamicAnchors: $ = {} } = {}) {
	let e = null, r = 0, P = I.evaluated;
	if (P.dynamicProps && (P.props = void 0), P.dynamicItems && (P.items = void 0), n && typeof n == "object" && !Array.isArray(n)) {
		for (let h in n) if (!(h === "version" || h === "include" || h === "people" || h === "teams" || h === "orgs" || h === "policies")) {
			let y = {
				instancePath: i,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: h },
				schema: !1,
				parentSchema: S,
				data: n
			};
			e === null ? e = [y] : e.push(y), r++;
		}
		if (n.version !== void 0) {
			let h = n.version;
			if (h !== 1) {
				let y = {
					instancePath: i + "/version",
					schemaPath: "#/properties/version/const",
					keyword: "const",
					params: { allowedValue: 1 },
					schema: 1,
					parentSchema: S.properties.version,
					data: h
				};
				e === null ? e = [y] : e.push(y), r++;
			}
		}
		if (n.include !== void 0) {
			let h = n.include;
			if (Array.isArray(h)) {
				let y = h.length;
				for (let a = 0; a < y; a++) {
					let p = h[a];
					if (typeof p == "string") {
						if (_(p) < 1) {
							let t = {
								instancePath: i + "/include/" + a,
								schemaPath: "#/properties/include/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: S.properties.include.items,
								data: p
							};
							e === null ? e = [t] : e.push(t), r++;
						}
					} else {
						let t = {
							instancePath: i + "/include/" + a,
							schemaPath: "#/properties/include/items/type",
							keyword: "type",
							params: { type: "string" },
							schema: S.properties.include.items.type,
							parentSchema: S.properties.include.items,
							data: p
						};
						e === null ? e = [t] : e.push(t), r++;
					}
				}
			} else {
				let y = {
					instancePath: i + "/include",
					schemaPath: "#/properties/include/type",
					keyword: "type",
					params: { type: "array" },
					schema: S.properties.include.type,
					parentSchema: S.properties.include,
					data: h
				};
				e === null ? e = [y] : e.push(y), r++;
			}
		}
	} else {
		let h = {
			instancePath: i,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			schema: S.type,
			parentSchema: S,
			data: n
		};
		e === null ? e = [h] : e.push(h), r++;
	}
	return I.errors = e, r === 0;
}
I.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
var B = q;
var o = {
	type: "object",
	propertyNames: { pattern: "^[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*$" },
	additionalProperties: {
		type: "object",
		properties: {
			name: {
				type: "string",
				minLength: 1
			},
			givenName: {
				type: "string",
				minLength: 1
			},
			familyName: {
				type: "string",
				minLength: 1
			},
			email: {
				type: "string",
				format: "email"
			},
			aliases: {
				type: "array",
				items: {
					type: "string",
					format: "email"
				}
			},
			accounts: {
				type: "object",
				additionalProperties: {
					if: { type: "array" },
					then: {
						type: "array",
						minItems: 1,
						uniqueItems: !0,
						items: {
							type: "string",
							minLength: 1
						}
					},
					else: {
						type: "string",
						minLength: 1
					}
				}
			},
			kind: { enum: ["person", "service"] },
			note: { type: "string" }
		},
		additionalProperties: !1
	}
};
var M = new RegExp("^[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*$", "u");
var V = /^[^\s@:,;<>()\[\]"\\]+@[^\s@:,;<>()\[\]"\\.]+(?:\.[^\s@:,;<>()\[\]"\\.]+)+$/u;
function q(n, { instancePath: i = "", parentData: j, parentDataProperty: b, rootData: L = n, dynamicAnchors: $ = {} } = {}) {
	let e = null, r = 0, P = q.evaluated;
	if (P.dynamicProps && (P.props = void 0), P.dynamicItems && (P.items = void 0), n && typeof n == "object" && !Array.isArray(n)) {
		for (let a in n) {
			let p = r;
			if (typeof a == "string" && !M.test(a)) {
				let t = {
					instancePath: i,
					schemaPath: "#/propertyNames/pattern",
					keyword: "pattern",
					params: { pattern: "^[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*$" },
					schema: "^[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*$",
					parentSchema: o.propertyNames,
					data: a,
					propertyName: a
				};
				e === null ? e = [t] : e.push(t), r++;
			}
			if (!(p === r)) {
				let t = {
					instancePath: i,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: a },
					schema: o.propertyNames,
					parentSchema: o,
					data: n
				};
				e === null ? e = [t] : e.push(t), r++;
			}
		}
		for (let a in n) {
			let p = n[a];
			if (p && typeof p == "object" && !Array.isArray(p)) {
				for (let t in p) if (!(t === "name" || t === "givenName" || t === "familyName" || t === "email" || t === "aliases" || t === "accounts" || t === "kind" || t === "note")) {
					let s = {
						instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/additionalProperties/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: t },
						schema: !1,
						parentSchema: o.additionalProperties,
						data: p
					};
					e === null ? e = [s] : e.push(s), r++;
				}
				if (p.name !== void 0) {
					let t = p.name;
					if (typeof t == "string") {
						if (_(t) < 1) {
							let s = {
								instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
								schemaPath: "#/additionalProperties/properties/name/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: o.additionalProperties.properties.name,
								data: t
							};
							e === null ? e = [s] : e.push(s), r++;
						}
					} else {
						let s = {
							instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
							schemaPath: "#/additionalProperties/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							schema: o.additionalProperties.properties.name.type,
							parentSchema: o.additionalProperties.properties.name,
							data: t
						};
						e === null ? e = [s] : e.push(s), r++;
					}
				}
				if (p.givenName !== void 0) {
					let t = p.givenName;
					if (typeof t == "string") {
						if (_(t) < 1) {
							let s = {
								instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/givenName",
								schemaPath: "#/additionalProperties/properties/givenName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: o.additionalProperties.properties.givenName,
								data: t
							};
							e === null ? e = [s] : e.push(s), r++;
						}
					} else {
						let s = {
							instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/givenName",
							schemaPath: "#/additionalProperties/properties/givenName/type",
							keyword: "type",
							params: { type: "string" },
							schema: o.additionalProperties.properties.givenName.type,
							parentSchema: o.additionalProperties.properties.givenName,
							data: t
						};
						e === null ? e = [s] : e.push(s), r++;
					}
				}
				if (p.familyName !== void 0) {
					let t = p.familyName;
					if (typeof t == "string") {
						if (_(t) < 1) {
							let s = {
								instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/familyName",
								schemaPath: "#/additionalProperties/properties/familyName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: o.additionalProperties.properties.familyName,
								data: t
							};
							e === null ? e = [s] : e.push(s), r++;
						}
					} else {
						let s = {
							instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/familyName",
							schemaPath: "#/additionalProperties/properties/familyName/type",
							keyword: "type",
							params: { type: "string" },
							schema: o.additionalProperties.properties.familyName.type,
							parentSchema: o.additionalProperties.properties.familyName,
							data: t
						};
						e === null ? e = [s] : e.push(s), r++;
					}
				}
				if (p.email !== void 0) {
					let t = p.email;
					if (typeof t == "string") {
						if (!V.test(t)) {
							let s = {
								instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/email",
								schemaPath: "#/additionalProperties/properties/email/format",
								keyword: "format",
								params: { format: "email" },
								schema: "email",
								parentSchema: o.additionalProperties.properties.email,
								data: t
							};
							e === null ? e = [s] : e.push(s), r++;
						}
					} else {
						let s = {
							instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/email",
							schemaPath: "#/additionalProperties/properties/email/type",
							keyword: "type",
							params: { type: "string" },
							schema: o.additionalProperties.properties.email.type,
							parentSchema: o.additionalProperties.properties.email,
							data: t
						};
						e === null ? e = [s] : e.push(s), r++;
					}
				}
				if (p.aliases !== void 0) {
					let t = p.aliases;
					if (Array.isArray(t)) {
						let s = t.length;
						for (let m = 0; m < s; m++) {
							let g = t[m];
							if (typeof g == "string") {
								if (!V.test(g)) {
									let u = {
										instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/aliases/" + m,
										schemaPath: "#/additionalProperties/properties/aliases/items/format",
										keyword: "format",
										params: { format: "email" },
										schema: "email",
										parentSchema: o.additionalProperties.properties.aliases.items,
										data: g
									};
									e === null ? e = [u] : e.push(u), r++;
								}
							} else {
								let u = {
									instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/aliases/" + m,
									schemaPath: "#/additionalProperties/properties/aliases/items/type",
									keyword: "type",
									params: { type: "string" },
									schema: o.additionalProperties.properties.aliases.items.type,
									parentSchema: o.additionalProperties.properties.aliases.items,
									data: g
								};
								e === null ? e = [u] : e.push(u), r++;
							}
						}
					} else {
						let s = {
							instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/aliases",
							schemaPath: "#/additionalProperties/properties/aliases/type",
							keyword: "type",
							params: { type: "array" },
							schema: o.additionalProperties.properties.aliases.type,
							parentSchema: o.additionalProperties.properties.aliases,
							data: t
						};
						e === null ? e = [s] : e.push(s), r++;
					}
				}
				if (p.accounts !== void 0) {
					let t = p.accounts;
					if (t && typeof t == "object" && !Array.isArray(t)) for (let s in t) {
						let m = t[s], g = r, u = !0, O = r;
						if (!Array.isArray(m)) {
							let c = {};
							e === null ? e = [c] : e.push(c), r++;
						}
						var y = O === r;
						r = g, e !== null && (g ? e.length = g : e = null);
						let l;
						if (y) {
							let c = r;
							if (Array.isArray(m)) {
								if (m.length < 1) {
									let k = {
										instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/" + s.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/additionalProperties/properties/accounts/additionalProperties/then/minItems",
										keyword: "minItems",
										params: { limit: 1 },
										schema: 1,
										parentSchema: o.additionalProperties.properties.accounts.additionalProperties.then,
										data: m
									};
									e === null ? e = [k] : e.push(k), r++;
								}
								let f = m.length;
								for (let k = 0; k < f; k++) {
									let N = m[k];
									if (typeof N == "string") {
										if (_(N) < 1) {
											let A = {
												instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/" + s.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + k,
												schemaPath: "#/additionalProperties/properties/accounts/additionalProperties/then/items/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												schema: 1,
												parentSchema: o.additionalProperties.properties.accounts.additionalProperties.then.items,
												data: N
											};
											e === null ? e = [A] : e.push(A), r++;
										}
									} else {
										let A = {
											instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/" + s.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + k,
											schemaPath: "#/additionalProperties/properties/accounts/additionalProperties/then/items/type",
											keyword: "type",
											params: { type: "string" },
											schema: o.additionalProperties.properties.accounts.additionalProperties.then.items.type,
											parentSchema: o.additionalProperties.properties.accounts.additionalProperties.then.items,
											data: N
										};
										e === null ? e = [A] : e.push(A), r++;
									}
								}
								let v = m.length, C;
								if (v > 1) {
									let k = {};
									for (; v--;) {
										let N = m[v];
										if (typeof N == "string") {
											if (typeof k[N] == "number") {
												C = k[N];
												let A = {
													instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/" + s.replace(/~/g, "~0").replace(/\//g, "~1"),
													schemaPath: "#/additionalProperties/properties/accounts/additionalProperties/then/uniqueItems",
													keyword: "uniqueItems",
													params: {
														i: v,
														j: C
													},
													schema: !0,
													parentSchema: o.additionalProperties.properties.accounts.additionalProperties.then,
													data: m
												};
												e === null ? e = [A] : e.push(A), r++;
												break;
											}
											k[N] = v;
										}
									}
								}
							} else {
								let f = {
									instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/" + s.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/additionalProperties/properties/accounts/additionalProperties/then/type",
									keyword: "type",
									params: { type: "array" },
									schema: o.additionalProperties.properties.accounts.additionalProperties.then.type,
									parentSchema: o.additionalProperties.properties.accounts.additionalProperties.then,
									data: m
								};
								e === null ? e = [f] : e.push(f), r++;
							}
							var y = c === r;
							u = y, l = "then";
						} else {
							let c = r;
							if (typeof m == "string") {
								if (_(m) < 1) {
									let f = {
										instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/" + s.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/additionalProperties/properties/accounts/additionalProperties/else/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: o.additionalProperties.properties.accounts.additionalProperties.else,
										data: m
									};
									e === null ? e = [f] : e.push(f), r++;
								}
							} else {
								let f = {
									instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/" + s.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/additionalProperties/properties/accounts/additionalProperties/else/type",
									keyword: "type",
									params: { type: "string" },
									schema: o.additionalProperties.properties.accounts.additionalProperties.else.type,
									parentSchema: o.additionalProperties.properties.accounts.additionalProperties.else,
									data: m
								};
								e === null ? e = [f] : e.push(f), r++;
							}
							var y = c === r;
							u = y, l = "else";
						}
						if (!u) {
							let c = {
								instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/" + s.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/additionalProperties/properties/accounts/additionalProperties/if",
								keyword: "if",
								params: { failingKeyword: l },
								schema: o.additionalProperties.properties.accounts.additionalProperties.if,
								parentSchema: o.additionalProperties.properties.accounts.additionalProperties,
								data: m
							};
							e === null ? e = [c] : e.push(c), r++;
						}
					}
					else {
						let s = {
							instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts",
							schemaPath: "#/additionalProperties/properties/accounts/type",
							keyword: "type",
							params: { type: "object" },
							schema: o.additionalProperties.properties.accounts.type,
							parentSchema: o.additionalProperties.properties.accounts,
							data: t
						};
						e === null ? e = [s] : e.push(s), r++;
					}
				}
				if (p.kind !== void 0) {
					let t = p.kind;
					if (!(t === "person" || t === "service")) {
						let s = {
							instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/kind",
							schemaPath: "#/additionalProperties/properties/kind/enum",
							keyword: "enum",
							params: { allowedValues: o.additionalProperties.properties.kind.enum },
							schema: o.additionalProperties.properties.kind.enum,
							parentSchema: o.additionalProperties.properties.kind,
							data: t
						};
						e === null ? e = [s] : e.push(s), r++;
					}
				}
				if (p.note !== void 0) {
					let t = p.note;
					if (typeof t != "string") {
						let s = {
							instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/note",
							schemaPath: "#/additionalProperties/properties/note/type",
							keyword: "type",
							params: { type: "string" },
							schema: o.additionalProperties.properties.note.type,
							parentSchema: o.additionalProperties.properties.note,
							data: t
						};
						e === null ? e = [s] : e.push(s), r++;
					}
				}
			} else {
				let t = {
					instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1"),
					schemaPath: "#/additionalProperties/type",
					keyword: "type",
					params: { type: "object" },
					schema: o.additionalProperties.type,
					parentSchema: o.additionalProperties,
					data: p
				};
				e === null ? e = [t] : e.push(t), r++;
			}
		}
	} else {
		let a = {
			instancePath: i,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			schema: o.type,
			parentSchema: o,
			data: n
		};
		e === null ? e = [a] : e.push(a), r++;
	}
	return q.errors = e, r === 0;
}
q.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
var F = x;
var d = {
	type: "object",
	propertyNames: { pattern: "^[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*$" },
	additionalProperties: {
		if: { type: "object" },
		then: {
			type: "object",
			properties: {
				members: {
					type: "array",
					items: {
						type: "string",
						minLength: 1
					}
				},
				description: { type: "string" }
			},
			additionalProperties: !1,
			required: ["members"]
		},
		else: {
			type: "array",
			items: {
				type: "string",
				minLength: 1
			}
		}
	}
};
function x(n, { instancePath: i = "", parentData: j, parentDataProperty: b, rootData: L = n, dynamicAnchors: $ = {} } = {}) {
	let e = null, r = 0, P = x.evaluated;
	if (P.dynamicProps && (P.props = void 0), P.dynamicItems && (P.items = void 0), n && typeof n == "object" && !Array.isArray(n)) {
		for (let a in n) {
			let p = r;
			if (typeof a == "string" && !M.test(a)) {
				let t = {
					instancePath: i,
					schemaPath: "#/propertyNames/pattern",
					keyword: "pattern",
					params: { pattern: "^[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*$" },
					schema: "^[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*$",
					parentSchema: d.propertyNames,
					data: a,
					propertyName: a
				};
				e === null ? e = [t] : e.push(t), r++;
			}
			if (!(p === r)) {
				let t = {
					instancePath: i,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: a },
					schema: d.propertyNames,
					parentSchema: d,
					data: n
				};
				e === null ? e = [t] : e.push(t), r++;
			}
		}
		for (let a in n) {
			let p = n[a], t = r, s = !0, m = r;
			if (!(p && typeof p == "object" && !Array.isArray(p))) {
				let u = {};
				e === null ? e = [u] : e.push(u), r++;
			}
			var y = m === r;
			r = t, e !== null && (t ? e.length = t : e = null);
			let g;
			if (y) {
				let u = r;
				if (p && typeof p == "object" && !Array.isArray(p)) {
					if (p.members === void 0) {
						let l = {
							instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/additionalProperties/then/required",
							keyword: "required",
							params: { missingProperty: "members" },
							schema: d.additionalProperties.then.required,
							parentSchema: d.additionalProperties.then,
							data: p
						};
						e === null ? e = [l] : e.push(l), r++;
					}
					for (let l in p) if (!(l === "members" || l === "description")) {
						let c = {
							instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/additionalProperties/then/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: l },
							schema: !1,
							parentSchema: d.additionalProperties.then,
							data: p
						};
						e === null ? e = [c] : e.push(c), r++;
					}
					if (p.members !== void 0) {
						let l = p.members;
						if (Array.isArray(l)) {
							let c = l.length;
							for (let w = 0; w < c; w++) {
								let f = l[w];
								if (typeof f == "string") {
									if (_(f) < 1) {
										let v = {
											instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/members/" + w,
											schemaPath: "#/additionalProperties/then/properties/members/items/minLength",
											keyword: "minLength",
											params: { limit: 1 },
											schema: 1,
											parentSchema: d.additionalProperties.then.properties.members.items,
											data: f
										};
										e === null ? e = [v] : e.push(v), r++;
									}
								} else {
									let v = {
										instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/members/" + w,
										schemaPath: "#/additionalProperties/then/properties/members/items/type",
										keyword: "type",
										params: { type: "string" },
										schema: d.additionalProperties.then.properties.members.items.type,
										parentSchema: d.additionalProperties.then.properties.members.items,
										data: f
									};
									e === null ? e = [v] : e.push(v), r++;
								}
							}
						} else {
							let c = {
								instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/members",
								schemaPath: "#/additionalProperties/then/properties/members/type",
								keyword: "type",
								params: { type: "array" },
								schema: d.additionalProperties.then.properties.members.type,
								parentSchema: d.additionalProperties.then.properties.members,
								data: l
							};
							e === null ? e = [c] : e.push(c), r++;
						}
					}
					if (p.description !== void 0) {
						let l = p.description;
						if (typeof l != "string") {
							let c = {
								instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/description",
								schemaPath: "#/additionalProperties/then/properties/description/type",
								keyword: "type",
								params: { type: "string" },
								schema: d.additionalProperties.then.properties.description.type,
								parentSchema: d.additionalProperties.then.properties.description,
								data: l
							};
							e === null ? e = [c] : e.push(c), r++;
						}
					}
				} else {
					let l = {
						instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/additionalProperties/then/type",
						keyword: "type",
						params: { type: "object" },
						schema: d.additionalProperties.then.type,
						parentSchema: d.additionalProperties.then,
						data: p
					};
					e === null ? e = [l] : e.push(l), r++;
				}
				var y = u === r;
				s = y, g = "then";
			} else {
				let u = r;
				if (Array.isArray(p)) {
					let l = p.length;
					for (let c = 0; c < l; c++) {
						let w = p[c];
						if (typeof w == "string") {
							if (_(w) < 1) {
								let f = {
									instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + c,
									schemaPath: "#/additionalProperties/else/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									schema: 1,
									parentSchema: d.additionalProperties.else.items,
									data: w
								};
								e === null ? e = [f] : e.push(f), r++;
							}
						} else {
							let f = {
								instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + c,
								schemaPath: "#/additionalProperties/else/items/type",
								keyword: "type",
								params: { type: "string" },
								schema: d.additionalProperties.else.items.type,
								parentSchema: d.additionalProperties.else.items,
								data: w
							};
							e === null ? e = [f] : e.push(f), r++;
						}
					}
				} else {
					let l = {
						instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/additionalProperties/else/type",
						keyword: "type",
						params: { type: "array" },
						schema: d.additionalProperties.else.type,
						parentSchema: d.additionalProperties.else,
						data: p
					};
					e === null ? e = [l] : e.push(l), r++;
				}
				var y = u === r;
				s = y, g = "else";
			}
			if (!s) {
				let u = {
					instancePath: i + "/" + a.replace(/~/g, "~0").replace(/\//g, "~1"),
					schemaPath: "#/additionalProperties/if",
					keyword: "if",
					params: { failingKeyword: g },
					schema: d.additionalProperties.if,
					parentSchema: d.additionalProperties,
					data: p
				};
				e === null ? e = [u] : e.push(u), r++;
			}
		}
	} else {
		let a = {
			instancePath: i,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			schema: d.type,
			parentSchema: d,
			data: n
		};
		e === null ? e = [a] : e.push(a), r++;
	}
	return x.errors = e, r === 0;
}
x.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
var J = {
	file: z,
	people: B,
	teams: F
};
const loaders = {
	"policies": () => Promise.resolve().then(() => require("./config-schema-validate-policies.generated.cjs")),
	"org:upsun": () => Promise.resolve().then(() => require("./config-schema-validate-upsun.generated.cjs")),
	"org:heroku": () => Promise.resolve().then(() => require("./config-schema-validate-heroku.generated.cjs")),
	"org:cloudtruth": () => Promise.resolve().then(() => require("./config-schema-validate-cloudtruth.generated.cjs")),
	"org:scim": () => Promise.resolve().then(() => require("./config-schema-validate-scim.generated.cjs")),
	"org:github": () => Promise.resolve().then(() => require("./config-schema-validate-github.generated.cjs"))
};
exports.loaders = loaders;
exports.validators = J;
