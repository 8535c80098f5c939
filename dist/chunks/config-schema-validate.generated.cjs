"use strict";
// src/config/schema/validate.generated.js
var ae = (x, a) => () => {
	try {
		return a || x((a = { exports: {} }).exports, a), a.exports;
	} catch (R) {
		throw a = 0, R;
	}
};
var ee = ae((W) => {
	"use strict";
	Object.defineProperty(W, "__esModule", { value: !0 });
	function Y(x) {
		let a = x.length, R = 0, V = 0, K;
		for (; V < a;) R++, K = x.charCodeAt(V++), K >= 55296 && K <= 56319 && V < a && (K = x.charCodeAt(V), (K & 64512) === 56320 && V++);
		return R;
	}
	W.default = Y;
});
var ie = F;
var h = {
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
		directory: {
			type: "object",
			properties: {
				from: {
					if: { type: "object" },
					then: {
						type: "object",
						properties: { env: {
							type: "string",
							minLength: 1
						} },
						additionalProperties: !1,
						required: ["env"]
					},
					else: {
						type: "string",
						minLength: 1
					}
				},
				token: {
					type: "object",
					properties: { env: {
						type: "string",
						pattern: "^[A-Za-z_][A-Za-z0-9_]*$"
					} },
					additionalProperties: !1,
					required: ["env"]
				},
				match: {
					type: "string",
					minLength: 1
				},
				columns: {
					type: "object",
					properties: {
						email: {
							type: "string",
							minLength: 1
						},
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
						active: {
							type: "string",
							minLength: 1
						}
					},
					additionalProperties: !1
				},
				attributes: {
					type: "object",
					propertyNames: { minLength: 1 },
					additionalProperties: {
						type: "string",
						minLength: 1
					}
				}
			},
			additionalProperties: !1,
			required: ["from"]
		},
		people: {},
		teams: {},
		orgs: {},
		policies: {}
	},
	additionalProperties: !1
};
var v = ee().default;
var pe = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
function F(x, { instancePath: a = "", parentData: R, parentDataProperty: V, rootData: K = x, dynamicAnchors: X = {} } = {}) {
	let e = null, r = 0, q = F.evaluated;
	if (q.dynamicProps && (q.props = void 0), q.dynamicItems && (q.items = void 0), x && typeof x == "object" && !Array.isArray(x)) {
		for (let g in x) if (!(g === "version" || g === "include" || g === "directory" || g === "people" || g === "teams" || g === "orgs" || g === "policies")) {
			let o = {
				instancePath: a,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: g },
				schema: !1,
				parentSchema: h,
				data: x
			};
			e === null ? e = [o] : e.push(o), r++;
		}
		if (x.version !== void 0) {
			let g = x.version;
			if (g !== 1) {
				let o = {
					instancePath: a + "/version",
					schemaPath: "#/properties/version/const",
					keyword: "const",
					params: { allowedValue: 1 },
					schema: 1,
					parentSchema: h.properties.version,
					data: g
				};
				e === null ? e = [o] : e.push(o), r++;
			}
		}
		if (x.include !== void 0) {
			let g = x.include;
			if (Array.isArray(g)) {
				let o = g.length;
				for (let i = 0; i < o; i++) {
					let t = g[i];
					if (typeof t == "string") {
						if (v(t) < 1) {
							let p = {
								instancePath: a + "/include/" + i,
								schemaPath: "#/properties/include/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: h.properties.include.items,
								data: t
							};
							e === null ? e = [p] : e.push(p), r++;
						}
					} else {
						let p = {
							instancePath: a + "/include/" + i,
							schemaPath: "#/properties/include/items/type",
							keyword: "type",
							params: { type: "string" },
							schema: h.properties.include.items.type,
							parentSchema: h.properties.include.items,
							data: t
						};
						e === null ? e = [p] : e.push(p), r++;
					}
				}
			} else {
				let o = {
					instancePath: a + "/include",
					schemaPath: "#/properties/include/type",
					keyword: "type",
					params: { type: "array" },
					schema: h.properties.include.type,
					parentSchema: h.properties.include,
					data: g
				};
				e === null ? e = [o] : e.push(o), r++;
			}
		}
		if (x.directory !== void 0) {
			let g = x.directory;
			if (g && typeof g == "object" && !Array.isArray(g)) {
				if (g.from === void 0) {
					let o = {
						instancePath: a + "/directory",
						schemaPath: "#/properties/directory/required",
						keyword: "required",
						params: { missingProperty: "from" },
						schema: h.properties.directory.required,
						parentSchema: h.properties.directory,
						data: g
					};
					e === null ? e = [o] : e.push(o), r++;
				}
				for (let o in g) if (!(o === "from" || o === "token" || o === "match" || o === "columns" || o === "attributes")) {
					let i = {
						instancePath: a + "/directory",
						schemaPath: "#/properties/directory/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: o },
						schema: !1,
						parentSchema: h.properties.directory,
						data: g
					};
					e === null ? e = [i] : e.push(i), r++;
				}
				if (g.from !== void 0) {
					let o = g.from, i = r, t = !0, p = r;
					if (!(o && typeof o == "object" && !Array.isArray(o))) {
						let P = {};
						e === null ? e = [P] : e.push(P), r++;
					}
					var z = p === r;
					r = i, e !== null && (i ? e.length = i : e = null);
					let n;
					if (z) {
						let P = r;
						if (o && typeof o == "object" && !Array.isArray(o)) {
							if (o.env === void 0) {
								let b = {
									instancePath: a + "/directory/from",
									schemaPath: "#/properties/directory/properties/from/then/required",
									keyword: "required",
									params: { missingProperty: "env" },
									schema: h.properties.directory.properties.from.then.required,
									parentSchema: h.properties.directory.properties.from.then,
									data: o
								};
								e === null ? e = [b] : e.push(b), r++;
							}
							for (let b in o) if (b !== "env") {
								let A = {
									instancePath: a + "/directory/from",
									schemaPath: "#/properties/directory/properties/from/then/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: b },
									schema: !1,
									parentSchema: h.properties.directory.properties.from.then,
									data: o
								};
								e === null ? e = [A] : e.push(A), r++;
							}
							if (o.env !== void 0) {
								let b = o.env;
								if (typeof b == "string") {
									if (v(b) < 1) {
										let A = {
											instancePath: a + "/directory/from/env",
											schemaPath: "#/properties/directory/properties/from/then/properties/env/minLength",
											keyword: "minLength",
											params: { limit: 1 },
											schema: 1,
											parentSchema: h.properties.directory.properties.from.then.properties.env,
											data: b
										};
										e === null ? e = [A] : e.push(A), r++;
									}
								} else {
									let A = {
										instancePath: a + "/directory/from/env",
										schemaPath: "#/properties/directory/properties/from/then/properties/env/type",
										keyword: "type",
										params: { type: "string" },
										schema: h.properties.directory.properties.from.then.properties.env.type,
										parentSchema: h.properties.directory.properties.from.then.properties.env,
										data: b
									};
									e === null ? e = [A] : e.push(A), r++;
								}
							}
						} else {
							let b = {
								instancePath: a + "/directory/from",
								schemaPath: "#/properties/directory/properties/from/then/type",
								keyword: "type",
								params: { type: "object" },
								schema: h.properties.directory.properties.from.then.type,
								parentSchema: h.properties.directory.properties.from.then,
								data: o
							};
							e === null ? e = [b] : e.push(b), r++;
						}
						var z = P === r;
						t = z, n = "then";
					} else {
						let P = r;
						if (typeof o == "string") {
							if (v(o) < 1) {
								let b = {
									instancePath: a + "/directory/from",
									schemaPath: "#/properties/directory/properties/from/else/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									schema: 1,
									parentSchema: h.properties.directory.properties.from.else,
									data: o
								};
								e === null ? e = [b] : e.push(b), r++;
							}
						} else {
							let b = {
								instancePath: a + "/directory/from",
								schemaPath: "#/properties/directory/properties/from/else/type",
								keyword: "type",
								params: { type: "string" },
								schema: h.properties.directory.properties.from.else.type,
								parentSchema: h.properties.directory.properties.from.else,
								data: o
							};
							e === null ? e = [b] : e.push(b), r++;
						}
						var z = P === r;
						t = z, n = "else";
					}
					if (!t) {
						let P = {
							instancePath: a + "/directory/from",
							schemaPath: "#/properties/directory/properties/from/if",
							keyword: "if",
							params: { failingKeyword: n },
							schema: h.properties.directory.properties.from.if,
							parentSchema: h.properties.directory.properties.from,
							data: o
						};
						e === null ? e = [P] : e.push(P), r++;
					}
				}
				if (g.token !== void 0) {
					let o = g.token;
					if (o && typeof o == "object" && !Array.isArray(o)) {
						if (o.env === void 0) {
							let i = {
								instancePath: a + "/directory/token",
								schemaPath: "#/properties/directory/properties/token/required",
								keyword: "required",
								params: { missingProperty: "env" },
								schema: h.properties.directory.properties.token.required,
								parentSchema: h.properties.directory.properties.token,
								data: o
							};
							e === null ? e = [i] : e.push(i), r++;
						}
						for (let i in o) if (i !== "env") {
							let t = {
								instancePath: a + "/directory/token",
								schemaPath: "#/properties/directory/properties/token/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: i },
								schema: !1,
								parentSchema: h.properties.directory.properties.token,
								data: o
							};
							e === null ? e = [t] : e.push(t), r++;
						}
						if (o.env !== void 0) {
							let i = o.env;
							if (typeof i == "string") {
								if (!pe.test(i)) {
									let t = {
										instancePath: a + "/directory/token/env",
										schemaPath: "#/properties/directory/properties/token/properties/env/pattern",
										keyword: "pattern",
										params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" },
										schema: "^[A-Za-z_][A-Za-z0-9_]*$",
										parentSchema: h.properties.directory.properties.token.properties.env,
										data: i
									};
									e === null ? e = [t] : e.push(t), r++;
								}
							} else {
								let t = {
									instancePath: a + "/directory/token/env",
									schemaPath: "#/properties/directory/properties/token/properties/env/type",
									keyword: "type",
									params: { type: "string" },
									schema: h.properties.directory.properties.token.properties.env.type,
									parentSchema: h.properties.directory.properties.token.properties.env,
									data: i
								};
								e === null ? e = [t] : e.push(t), r++;
							}
						}
					} else {
						let i = {
							instancePath: a + "/directory/token",
							schemaPath: "#/properties/directory/properties/token/type",
							keyword: "type",
							params: { type: "object" },
							schema: h.properties.directory.properties.token.type,
							parentSchema: h.properties.directory.properties.token,
							data: o
						};
						e === null ? e = [i] : e.push(i), r++;
					}
				}
				if (g.match !== void 0) {
					let o = g.match;
					if (typeof o == "string") {
						if (v(o) < 1) {
							let i = {
								instancePath: a + "/directory/match",
								schemaPath: "#/properties/directory/properties/match/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: h.properties.directory.properties.match,
								data: o
							};
							e === null ? e = [i] : e.push(i), r++;
						}
					} else {
						let i = {
							instancePath: a + "/directory/match",
							schemaPath: "#/properties/directory/properties/match/type",
							keyword: "type",
							params: { type: "string" },
							schema: h.properties.directory.properties.match.type,
							parentSchema: h.properties.directory.properties.match,
							data: o
						};
						e === null ? e = [i] : e.push(i), r++;
					}
				}
				if (g.columns !== void 0) {
					let o = g.columns;
					if (o && typeof o == "object" && !Array.isArray(o)) {
						for (let i in o) if (!(i === "email" || i === "name" || i === "givenName" || i === "familyName" || i === "active")) {
							let t = {
								instancePath: a + "/directory/columns",
								schemaPath: "#/properties/directory/properties/columns/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: i },
								schema: !1,
								parentSchema: h.properties.directory.properties.columns,
								data: o
							};
							e === null ? e = [t] : e.push(t), r++;
						}
						if (o.email !== void 0) {
							let i = o.email;
							if (typeof i == "string") {
								if (v(i) < 1) {
									let t = {
										instancePath: a + "/directory/columns/email",
										schemaPath: "#/properties/directory/properties/columns/properties/email/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: h.properties.directory.properties.columns.properties.email,
										data: i
									};
									e === null ? e = [t] : e.push(t), r++;
								}
							} else {
								let t = {
									instancePath: a + "/directory/columns/email",
									schemaPath: "#/properties/directory/properties/columns/properties/email/type",
									keyword: "type",
									params: { type: "string" },
									schema: h.properties.directory.properties.columns.properties.email.type,
									parentSchema: h.properties.directory.properties.columns.properties.email,
									data: i
								};
								e === null ? e = [t] : e.push(t), r++;
							}
						}
						if (o.name !== void 0) {
							let i = o.name;
							if (typeof i == "string") {
								if (v(i) < 1) {
									let t = {
										instancePath: a + "/directory/columns/name",
										schemaPath: "#/properties/directory/properties/columns/properties/name/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: h.properties.directory.properties.columns.properties.name,
										data: i
									};
									e === null ? e = [t] : e.push(t), r++;
								}
							} else {
								let t = {
									instancePath: a + "/directory/columns/name",
									schemaPath: "#/properties/directory/properties/columns/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									schema: h.properties.directory.properties.columns.properties.name.type,
									parentSchema: h.properties.directory.properties.columns.properties.name,
									data: i
								};
								e === null ? e = [t] : e.push(t), r++;
							}
						}
						if (o.givenName !== void 0) {
							let i = o.givenName;
							if (typeof i == "string") {
								if (v(i) < 1) {
									let t = {
										instancePath: a + "/directory/columns/givenName",
										schemaPath: "#/properties/directory/properties/columns/properties/givenName/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: h.properties.directory.properties.columns.properties.givenName,
										data: i
									};
									e === null ? e = [t] : e.push(t), r++;
								}
							} else {
								let t = {
									instancePath: a + "/directory/columns/givenName",
									schemaPath: "#/properties/directory/properties/columns/properties/givenName/type",
									keyword: "type",
									params: { type: "string" },
									schema: h.properties.directory.properties.columns.properties.givenName.type,
									parentSchema: h.properties.directory.properties.columns.properties.givenName,
									data: i
								};
								e === null ? e = [t] : e.push(t), r++;
							}
						}
						if (o.familyName !== void 0) {
							let i = o.familyName;
							if (typeof i == "string") {
								if (v(i) < 1) {
									let t = {
										instancePath: a + "/directory/columns/familyName",
										schemaPath: "#/properties/directory/properties/columns/properties/familyName/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: h.properties.directory.properties.columns.properties.familyName,
										data: i
									};
									e === null ? e = [t] : e.push(t), r++;
								}
							} else {
								let t = {
									instancePath: a + "/directory/columns/familyName",
									schemaPath: "#/properties/directory/properties/columns/properties/familyName/type",
									keyword: "type",
									params: { type: "string" },
									schema: h.properties.directory.properties.columns.properties.familyName.type,
									parentSchema: h.properties.directory.properties.columns.properties.familyName,
									data: i
								};
								e === null ? e = [t] : e.push(t), r++;
							}
						}
						if (o.active !== void 0) {
							let i = o.active;
							if (typeof i == "string") {
								if (v(i) < 1) {
									let t = {
										instancePath: a + "/directory/columns/active",
										schemaPath: "#/properties/directory/properties/columns/properties/active/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: h.properties.directory.properties.columns.properties.active,
										data: i
									};
									e === null ? e = [t] : e.push(t), r++;
								}
							} else {
								let t = {
									instancePath: a + "/directory/columns/active",
									schemaPath: "#/properties/directory/properties/columns/properties/active/type",
									keyword: "type",
									params: { type: "string" },
									schema: h.properties.directory.properties.columns.properties.active.type,
									parentSchema: h.properties.directory.properties.columns.properties.active,
									data: i
								};
								e === null ? e = [t] : e.push(t), r++;
							}
						}
					} else {
						let i = {
							instancePath: a + "/directory/columns",
							schemaPath: "#/properties/directory/properties/columns/type",
							keyword: "type",
							params: { type: "object" },
							schema: h.properties.directory.properties.columns.type,
							parentSchema: h.properties.directory.properties.columns,
							data: o
						};
						e === null ? e = [i] : e.push(i), r++;
					}
				}
				if (g.attributes !== void 0) {
					let o = g.attributes;
					if (o && typeof o == "object" && !Array.isArray(o)) {
						for (let i in o) {
							let t = r;
							if (typeof i == "string" && v(i) < 1) {
								let p = {
									instancePath: a + "/directory/attributes",
									schemaPath: "#/properties/directory/properties/attributes/propertyNames/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									schema: 1,
									parentSchema: h.properties.directory.properties.attributes.propertyNames,
									data: i,
									propertyName: i
								};
								e === null ? e = [p] : e.push(p), r++;
							}
							if (!(t === r)) {
								let p = {
									instancePath: a + "/directory/attributes",
									schemaPath: "#/properties/directory/properties/attributes/propertyNames",
									keyword: "propertyNames",
									params: { propertyName: i },
									schema: h.properties.directory.properties.attributes.propertyNames,
									parentSchema: h.properties.directory.properties.attributes,
									data: o
								};
								e === null ? e = [p] : e.push(p), r++;
							}
						}
						for (let i in o) {
							let t = o[i];
							if (typeof t == "string") {
								if (v(t) < 1) {
									let p = {
										instancePath: a + "/directory/attributes/" + i.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/directory/properties/attributes/additionalProperties/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: h.properties.directory.properties.attributes.additionalProperties,
										data: t
									};
									e === null ? e = [p] : e.push(p), r++;
								}
							} else {
								let p = {
									instancePath: a + "/directory/attributes/" + i.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/directory/properties/attributes/additionalProperties/type",
									keyword: "type",
									params: { type: "string" },
									schema: h.properties.directory.properties.attributes.additionalProperties.type,
									parentSchema: h.properties.directory.properties.attributes.additionalProperties,
									data: t
								};
								e === null ? e = [p] : e.push(p), r++;
							}
						}
					} else {
						let i = {
							instancePath: a + "/directory/attributes",
							schemaPath: "#/properties/directory/properties/attributes/type",
							keyword: "type",
							params: { type: "object" },
							schema: h.properties.directory.properties.attributes.type,
							parentSchema: h.properties.directory.properties.attributes,
							data: o
						};
						e === null ? e = [i] : e.push(i), r++;
					}
				}
			} else {
				let o = {
					instancePath: a + "/directory",
					schemaPath: "#/properties/directory/type",
					keyword: "type",
					params: { type: "object" },
					schema: h.properties.directory.type,
					parentSchema: h.properties.directory,
					data: g
				};
				e === null ? e = [o] : e.push(o), r++;
			}
		}
	} else {
		let g = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			schema: h.type,
			parentSchema: h,
			data: x
		};
		e === null ? e = [g] : e.push(g), r++;
	}
	return F.errors = e, r === 0;
}
F.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
var se = G;
var c = {
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
			attributes: {
				type: "object",
				propertyNames: { minLength: 1 },
				additionalProperties: { anyOf: [
					{
						type: "string",
						minLength: 1
					},
					{ type: "number" },
					{ type: "boolean" },
					{
						type: "array",
						items: {
							type: "string",
							minLength: 1
						}
					}
				] }
			},
			directory: { const: "none" },
			note: { type: "string" }
		},
		additionalProperties: !1
	}
};
var te = new RegExp("^[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*$", "u");
var oe = Object.prototype.hasOwnProperty;
var re = /^[^\s@:,;<>()\[\]"\\]+@[^\s@:,;<>()\[\]"\\.]+(?:\.[^\s@:,;<>()\[\]"\\.]+)+$/u;
function G(x, { instancePath: a = "", parentData: R, parentDataProperty: V, rootData: K = x, dynamicAnchors: X = {} } = {}) {
	let e = null, r = 0, q = G.evaluated;
	if (q.dynamicProps && (q.props = void 0), q.dynamicItems && (q.items = void 0), x && typeof x == "object" && !Array.isArray(x)) {
		for (let i in x) {
			let t = r;
			if (typeof i == "string" && !te.test(i)) {
				let p = {
					instancePath: a,
					schemaPath: "#/propertyNames/pattern",
					keyword: "pattern",
					params: { pattern: "^[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*$" },
					schema: "^[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*$",
					parentSchema: c.propertyNames,
					data: i,
					propertyName: i
				};
				e === null ? e = [p] : e.push(p), r++;
			}
			if (!(t === r)) {
				let p = {
					instancePath: a,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: i },
					schema: c.propertyNames,
					parentSchema: c,
					data: x
				};
				e === null ? e = [p] : e.push(p), r++;
			}
		}
		for (let i in x) {
			let t = x[i];
			if (t && typeof t == "object" && !Array.isArray(t)) {
				for (let p in t) if (!oe.call(c.additionalProperties.properties, p)) {
					let n = {
						instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/additionalProperties/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: p },
						schema: !1,
						parentSchema: c.additionalProperties,
						data: t
					};
					e === null ? e = [n] : e.push(n), r++;
				}
				if (t.name !== void 0) {
					let p = t.name;
					if (typeof p == "string") {
						if (v(p) < 1) {
							let n = {
								instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
								schemaPath: "#/additionalProperties/properties/name/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: c.additionalProperties.properties.name,
								data: p
							};
							e === null ? e = [n] : e.push(n), r++;
						}
					} else {
						let n = {
							instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/name",
							schemaPath: "#/additionalProperties/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							schema: c.additionalProperties.properties.name.type,
							parentSchema: c.additionalProperties.properties.name,
							data: p
						};
						e === null ? e = [n] : e.push(n), r++;
					}
				}
				if (t.givenName !== void 0) {
					let p = t.givenName;
					if (typeof p == "string") {
						if (v(p) < 1) {
							let n = {
								instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/givenName",
								schemaPath: "#/additionalProperties/properties/givenName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: c.additionalProperties.properties.givenName,
								data: p
							};
							e === null ? e = [n] : e.push(n), r++;
						}
					} else {
						let n = {
							instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/givenName",
							schemaPath: "#/additionalProperties/properties/givenName/type",
							keyword: "type",
							params: { type: "string" },
							schema: c.additionalProperties.properties.givenName.type,
							parentSchema: c.additionalProperties.properties.givenName,
							data: p
						};
						e === null ? e = [n] : e.push(n), r++;
					}
				}
				if (t.familyName !== void 0) {
					let p = t.familyName;
					if (typeof p == "string") {
						if (v(p) < 1) {
							let n = {
								instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/familyName",
								schemaPath: "#/additionalProperties/properties/familyName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: c.additionalProperties.properties.familyName,
								data: p
							};
							e === null ? e = [n] : e.push(n), r++;
						}
					} else {
						let n = {
							instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/familyName",
							schemaPath: "#/additionalProperties/properties/familyName/type",
							keyword: "type",
							params: { type: "string" },
							schema: c.additionalProperties.properties.familyName.type,
							parentSchema: c.additionalProperties.properties.familyName,
							data: p
						};
						e === null ? e = [n] : e.push(n), r++;
					}
				}
				if (t.email !== void 0) {
					let p = t.email;
					if (typeof p == "string") {
						if (!re.test(p)) {
							let n = {
								instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/email",
								schemaPath: "#/additionalProperties/properties/email/format",
								keyword: "format",
								params: { format: "email" },
								schema: "email",
								parentSchema: c.additionalProperties.properties.email,
								data: p
							};
							e === null ? e = [n] : e.push(n), r++;
						}
					} else {
						let n = {
							instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/email",
							schemaPath: "#/additionalProperties/properties/email/type",
							keyword: "type",
							params: { type: "string" },
							schema: c.additionalProperties.properties.email.type,
							parentSchema: c.additionalProperties.properties.email,
							data: p
						};
						e === null ? e = [n] : e.push(n), r++;
					}
				}
				if (t.aliases !== void 0) {
					let p = t.aliases;
					if (Array.isArray(p)) {
						let n = p.length;
						for (let P = 0; P < n; P++) {
							let O = p[P];
							if (typeof O == "string") {
								if (!re.test(O)) {
									let b = {
										instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/aliases/" + P,
										schemaPath: "#/additionalProperties/properties/aliases/items/format",
										keyword: "format",
										params: { format: "email" },
										schema: "email",
										parentSchema: c.additionalProperties.properties.aliases.items,
										data: O
									};
									e === null ? e = [b] : e.push(b), r++;
								}
							} else {
								let b = {
									instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/aliases/" + P,
									schemaPath: "#/additionalProperties/properties/aliases/items/type",
									keyword: "type",
									params: { type: "string" },
									schema: c.additionalProperties.properties.aliases.items.type,
									parentSchema: c.additionalProperties.properties.aliases.items,
									data: O
								};
								e === null ? e = [b] : e.push(b), r++;
							}
						}
					} else {
						let n = {
							instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/aliases",
							schemaPath: "#/additionalProperties/properties/aliases/type",
							keyword: "type",
							params: { type: "array" },
							schema: c.additionalProperties.properties.aliases.type,
							parentSchema: c.additionalProperties.properties.aliases,
							data: p
						};
						e === null ? e = [n] : e.push(n), r++;
					}
				}
				if (t.accounts !== void 0) {
					let p = t.accounts;
					if (p && typeof p == "object" && !Array.isArray(p)) for (let n in p) {
						let P = p[n], O = r, b = !0, A = r;
						if (!Array.isArray(P)) {
							let N = {};
							e === null ? e = [N] : e.push(N), r++;
						}
						var I = A === r;
						r = O, e !== null && (O ? e.length = O : e = null);
						let Z;
						if (I) {
							let N = r;
							if (Array.isArray(P)) {
								if (P.length < 1) {
									let l = {
										instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/" + n.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/additionalProperties/properties/accounts/additionalProperties/then/minItems",
										keyword: "minItems",
										params: { limit: 1 },
										schema: 1,
										parentSchema: c.additionalProperties.properties.accounts.additionalProperties.then,
										data: P
									};
									e === null ? e = [l] : e.push(l), r++;
								}
								let S = P.length;
								for (let l = 0; l < S; l++) {
									let f = P[l];
									if (typeof f == "string") {
										if (v(f) < 1) {
											let k = {
												instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/" + n.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + l,
												schemaPath: "#/additionalProperties/properties/accounts/additionalProperties/then/items/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												schema: 1,
												parentSchema: c.additionalProperties.properties.accounts.additionalProperties.then.items,
												data: f
											};
											e === null ? e = [k] : e.push(k), r++;
										}
									} else {
										let k = {
											instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/" + n.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + l,
											schemaPath: "#/additionalProperties/properties/accounts/additionalProperties/then/items/type",
											keyword: "type",
											params: { type: "string" },
											schema: c.additionalProperties.properties.accounts.additionalProperties.then.items.type,
											parentSchema: c.additionalProperties.properties.accounts.additionalProperties.then.items,
											data: f
										};
										e === null ? e = [k] : e.push(k), r++;
									}
								}
								let _ = P.length, M;
								if (_ > 1) {
									let l = {};
									for (; _--;) {
										let f = P[_];
										if (typeof f == "string") {
											if (typeof l[f] == "number") {
												M = l[f];
												let k = {
													instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/" + n.replace(/~/g, "~0").replace(/\//g, "~1"),
													schemaPath: "#/additionalProperties/properties/accounts/additionalProperties/then/uniqueItems",
													keyword: "uniqueItems",
													params: {
														i: _,
														j: M
													},
													schema: !0,
													parentSchema: c.additionalProperties.properties.accounts.additionalProperties.then,
													data: P
												};
												e === null ? e = [k] : e.push(k), r++;
												break;
											}
											l[f] = _;
										}
									}
								}
							} else {
								let S = {
									instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/" + n.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/additionalProperties/properties/accounts/additionalProperties/then/type",
									keyword: "type",
									params: { type: "array" },
									schema: c.additionalProperties.properties.accounts.additionalProperties.then.type,
									parentSchema: c.additionalProperties.properties.accounts.additionalProperties.then,
									data: P
								};
								e === null ? e = [S] : e.push(S), r++;
							}
							var I = N === r;
							b = I, Z = "then";
						} else {
							let N = r;
							if (typeof P == "string") {
								if (v(P) < 1) {
									let S = {
										instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/" + n.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/additionalProperties/properties/accounts/additionalProperties/else/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: c.additionalProperties.properties.accounts.additionalProperties.else,
										data: P
									};
									e === null ? e = [S] : e.push(S), r++;
								}
							} else {
								let S = {
									instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/" + n.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/additionalProperties/properties/accounts/additionalProperties/else/type",
									keyword: "type",
									params: { type: "string" },
									schema: c.additionalProperties.properties.accounts.additionalProperties.else.type,
									parentSchema: c.additionalProperties.properties.accounts.additionalProperties.else,
									data: P
								};
								e === null ? e = [S] : e.push(S), r++;
							}
							var I = N === r;
							b = I, Z = "else";
						}
						if (!b) {
							let N = {
								instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/" + n.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/additionalProperties/properties/accounts/additionalProperties/if",
								keyword: "if",
								params: { failingKeyword: Z },
								schema: c.additionalProperties.properties.accounts.additionalProperties.if,
								parentSchema: c.additionalProperties.properties.accounts.additionalProperties,
								data: P
							};
							e === null ? e = [N] : e.push(N), r++;
						}
					}
					else {
						let n = {
							instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts",
							schemaPath: "#/additionalProperties/properties/accounts/type",
							keyword: "type",
							params: { type: "object" },
							schema: c.additionalProperties.properties.accounts.type,
							parentSchema: c.additionalProperties.properties.accounts,
							data: p
						};
						e === null ? e = [n] : e.push(n), r++;
					}
				}
				if (t.kind !== void 0) {
					let p = t.kind;
					if (!(p === "person" || p === "service")) {
						let n = {
							instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/kind",
							schemaPath: "#/additionalProperties/properties/kind/enum",
							keyword: "enum",
							params: { allowedValues: c.additionalProperties.properties.kind.enum },
							schema: c.additionalProperties.properties.kind.enum,
							parentSchema: c.additionalProperties.properties.kind,
							data: p
						};
						e === null ? e = [n] : e.push(n), r++;
					}
				}
				if (t.attributes !== void 0) {
					let p = t.attributes;
					if (p && typeof p == "object" && !Array.isArray(p)) {
						for (let n in p) {
							let P = r;
							if (typeof n == "string" && v(n) < 1) {
								let O = {
									instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/attributes",
									schemaPath: "#/additionalProperties/properties/attributes/propertyNames/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									schema: 1,
									parentSchema: c.additionalProperties.properties.attributes.propertyNames,
									data: n,
									propertyName: n
								};
								e === null ? e = [O] : e.push(O), r++;
							}
							if (!(P === r)) {
								let O = {
									instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/attributes",
									schemaPath: "#/additionalProperties/properties/attributes/propertyNames",
									keyword: "propertyNames",
									params: { propertyName: n },
									schema: c.additionalProperties.properties.attributes.propertyNames,
									parentSchema: c.additionalProperties.properties.attributes,
									data: p
								};
								e === null ? e = [O] : e.push(O), r++;
							}
						}
						for (let n in p) {
							let P = p[n], O = r, b = !1, A = r;
							if (typeof P == "string") {
								if (v(P) < 1) {
									let S = {
										instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/attributes/" + n.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/additionalProperties/properties/attributes/additionalProperties/anyOf/0/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: c.additionalProperties.properties.attributes.additionalProperties.anyOf[0],
										data: P
									};
									e === null ? e = [S] : e.push(S), r++;
								}
							} else {
								let S = {
									instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/attributes/" + n.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/additionalProperties/properties/attributes/additionalProperties/anyOf/0/type",
									keyword: "type",
									params: { type: "string" },
									schema: c.additionalProperties.properties.attributes.additionalProperties.anyOf[0].type,
									parentSchema: c.additionalProperties.properties.attributes.additionalProperties.anyOf[0],
									data: P
								};
								e === null ? e = [S] : e.push(S), r++;
							}
							var o = A === r;
							b = b || o;
							let Z = r;
							if (typeof P != "number") {
								let S = {
									instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/attributes/" + n.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/additionalProperties/properties/attributes/additionalProperties/anyOf/1/type",
									keyword: "type",
									params: { type: "number" },
									schema: c.additionalProperties.properties.attributes.additionalProperties.anyOf[1].type,
									parentSchema: c.additionalProperties.properties.attributes.additionalProperties.anyOf[1],
									data: P
								};
								e === null ? e = [S] : e.push(S), r++;
							}
							var o = Z === r;
							b = b || o;
							let N = r;
							if (typeof P != "boolean") {
								let S = {
									instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/attributes/" + n.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/additionalProperties/properties/attributes/additionalProperties/anyOf/2/type",
									keyword: "type",
									params: { type: "boolean" },
									schema: c.additionalProperties.properties.attributes.additionalProperties.anyOf[2].type,
									parentSchema: c.additionalProperties.properties.attributes.additionalProperties.anyOf[2],
									data: P
								};
								e === null ? e = [S] : e.push(S), r++;
							}
							var o = N === r;
							b = b || o;
							let C = r;
							if (Array.isArray(P)) {
								let S = P.length;
								for (let _ = 0; _ < S; _++) {
									let M = P[_];
									if (typeof M == "string") {
										if (v(M) < 1) {
											let l = {
												instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/attributes/" + n.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + _,
												schemaPath: "#/additionalProperties/properties/attributes/additionalProperties/anyOf/3/items/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												schema: 1,
												parentSchema: c.additionalProperties.properties.attributes.additionalProperties.anyOf[3].items,
												data: M
											};
											e === null ? e = [l] : e.push(l), r++;
										}
									} else {
										let l = {
											instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/attributes/" + n.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + _,
											schemaPath: "#/additionalProperties/properties/attributes/additionalProperties/anyOf/3/items/type",
											keyword: "type",
											params: { type: "string" },
											schema: c.additionalProperties.properties.attributes.additionalProperties.anyOf[3].items.type,
											parentSchema: c.additionalProperties.properties.attributes.additionalProperties.anyOf[3].items,
											data: M
										};
										e === null ? e = [l] : e.push(l), r++;
									}
								}
							} else {
								let S = {
									instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/attributes/" + n.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/additionalProperties/properties/attributes/additionalProperties/anyOf/3/type",
									keyword: "type",
									params: { type: "array" },
									schema: c.additionalProperties.properties.attributes.additionalProperties.anyOf[3].type,
									parentSchema: c.additionalProperties.properties.attributes.additionalProperties.anyOf[3],
									data: P
								};
								e === null ? e = [S] : e.push(S), r++;
							}
							var o = C === r;
							if (b = b || o, b) r = O, e !== null && (O ? e.length = O : e = null);
							else {
								let S = {
									instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/attributes/" + n.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/additionalProperties/properties/attributes/additionalProperties/anyOf",
									keyword: "anyOf",
									params: {},
									schema: c.additionalProperties.properties.attributes.additionalProperties.anyOf,
									parentSchema: c.additionalProperties.properties.attributes.additionalProperties,
									data: P
								};
								e === null ? e = [S] : e.push(S), r++;
							}
						}
					} else {
						let n = {
							instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/attributes",
							schemaPath: "#/additionalProperties/properties/attributes/type",
							keyword: "type",
							params: { type: "object" },
							schema: c.additionalProperties.properties.attributes.type,
							parentSchema: c.additionalProperties.properties.attributes,
							data: p
						};
						e === null ? e = [n] : e.push(n), r++;
					}
				}
				if (t.directory !== void 0) {
					let p = t.directory;
					if (p !== "none") {
						let n = {
							instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/directory",
							schemaPath: "#/additionalProperties/properties/directory/const",
							keyword: "const",
							params: { allowedValue: "none" },
							schema: "none",
							parentSchema: c.additionalProperties.properties.directory,
							data: p
						};
						e === null ? e = [n] : e.push(n), r++;
					}
				}
				if (t.note !== void 0) {
					let p = t.note;
					if (typeof p != "string") {
						let n = {
							instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1") + "/note",
							schemaPath: "#/additionalProperties/properties/note/type",
							keyword: "type",
							params: { type: "string" },
							schema: c.additionalProperties.properties.note.type,
							parentSchema: c.additionalProperties.properties.note,
							data: p
						};
						e === null ? e = [n] : e.push(n), r++;
					}
				}
			} else {
				let p = {
					instancePath: a + "/" + i.replace(/~/g, "~0").replace(/\//g, "~1"),
					schemaPath: "#/additionalProperties/type",
					keyword: "type",
					params: { type: "object" },
					schema: c.additionalProperties.type,
					parentSchema: c.additionalProperties,
					data: t
				};
				e === null ? e = [p] : e.push(p), r++;
			}
		}
	} else {
		let i = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			schema: c.type,
			parentSchema: c,
			data: x
		};
		e === null ? e = [i] : e.push(i), r++;
	}
	return G.errors = e, r === 0;
}
G.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
var ne = H;
var s = {
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
				where: {
					type: "string",
					minLength: 1
				},
				also: {
					type: "array",
					items: {
						type: "string",
						minLength: 1
					}
				},
				only: {
					type: "array",
					items: {
						type: "string",
						minLength: 1
					}
				},
				except: {
					type: "array",
					items: {
						type: "string",
						minLength: 1
					}
				},
				examples: {
					type: "object",
					properties: {
						pass: {
							type: "array",
							items: {
								type: "object",
								properties: {
									key: {
										type: "string",
										minLength: 1
									},
									name: {
										type: "string",
										minLength: 1
									},
									email: {
										type: "string",
										minLength: 1
									},
									kind: { enum: ["person", "service"] },
									attributes: {
										type: "object",
										additionalProperties: { anyOf: [
											{
												type: "string",
												minLength: 1
											},
											{ type: "number" },
											{ type: "boolean" },
											{
												type: "array",
												items: {
													type: "string",
													minLength: 1
												}
											}
										] }
									}
								},
								additionalProperties: !1
							}
						},
						fail: {
							type: "array",
							items: {
								type: "object",
								properties: {
									key: {
										type: "string",
										minLength: 1
									},
									name: {
										type: "string",
										minLength: 1
									},
									email: {
										type: "string",
										minLength: 1
									},
									kind: { enum: ["person", "service"] },
									attributes: {
										type: "object",
										additionalProperties: { anyOf: [
											{
												type: "string",
												minLength: 1
											},
											{ type: "number" },
											{ type: "boolean" },
											{
												type: "array",
												items: {
													type: "string",
													minLength: 1
												}
											}
										] }
									}
								},
								additionalProperties: !1
							}
						}
					},
					additionalProperties: !1
				},
				description: { type: "string" }
			},
			additionalProperties: !1,
			anyOf: [
				{ required: ["members"] },
				{ required: ["where"] },
				{ required: ["also"] }
			]
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
function H(x, { instancePath: a = "", parentData: R, parentDataProperty: V, rootData: K = x, dynamicAnchors: X = {} } = {}) {
	let e = null, r = 0, q = H.evaluated;
	if (q.dynamicProps && (q.props = void 0), q.dynamicItems && (q.items = void 0), x && typeof x == "object" && !Array.isArray(x)) {
		for (let t in x) {
			let p = r;
			if (typeof t == "string" && !te.test(t)) {
				let n = {
					instancePath: a,
					schemaPath: "#/propertyNames/pattern",
					keyword: "pattern",
					params: { pattern: "^[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*$" },
					schema: "^[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*$",
					parentSchema: s.propertyNames,
					data: t,
					propertyName: t
				};
				e === null ? e = [n] : e.push(n), r++;
			}
			if (!(p === r)) {
				let n = {
					instancePath: a,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: t },
					schema: s.propertyNames,
					parentSchema: s,
					data: x
				};
				e === null ? e = [n] : e.push(n), r++;
			}
		}
		for (let t in x) {
			let p = x[t], n = r, P = !0, O = r;
			if (!(p && typeof p == "object" && !Array.isArray(p))) {
				let A = {};
				e === null ? e = [A] : e.push(A), r++;
			}
			var I = O === r;
			r = n, e !== null && (n ? e.length = n : e = null);
			let b;
			if (I) {
				let A = r, Z = r, N = !1, C = r;
				if (p && typeof p == "object" && !Array.isArray(p) && p.members === void 0) {
					let l = {
						instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/additionalProperties/then/anyOf/0/required",
						keyword: "required",
						params: { missingProperty: "members" },
						schema: s.additionalProperties.then.anyOf[0].required,
						parentSchema: s.additionalProperties.then.anyOf[0],
						data: p
					};
					e === null ? e = [l] : e.push(l), r++;
				}
				var g = C === r;
				N = N || g;
				let S = r;
				if (p && typeof p == "object" && !Array.isArray(p) && p.where === void 0) {
					let l = {
						instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/additionalProperties/then/anyOf/1/required",
						keyword: "required",
						params: { missingProperty: "where" },
						schema: s.additionalProperties.then.anyOf[1].required,
						parentSchema: s.additionalProperties.then.anyOf[1],
						data: p
					};
					e === null ? e = [l] : e.push(l), r++;
				}
				var g = S === r;
				N = N || g;
				let _ = r;
				if (p && typeof p == "object" && !Array.isArray(p) && p.also === void 0) {
					let l = {
						instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/additionalProperties/then/anyOf/2/required",
						keyword: "required",
						params: { missingProperty: "also" },
						schema: s.additionalProperties.then.anyOf[2].required,
						parentSchema: s.additionalProperties.then.anyOf[2],
						data: p
					};
					e === null ? e = [l] : e.push(l), r++;
				}
				var g = _ === r;
				if (N = N || g, N) r = Z, e !== null && (Z ? e.length = Z : e = null);
				else {
					let l = {
						instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/additionalProperties/then/anyOf",
						keyword: "anyOf",
						params: {},
						schema: s.additionalProperties.then.anyOf,
						parentSchema: s.additionalProperties.then,
						data: p
					};
					e === null ? e = [l] : e.push(l), r++;
				}
				if (p && typeof p == "object" && !Array.isArray(p)) {
					for (let l in p) if (!(l === "members" || l === "where" || l === "also" || l === "only" || l === "except" || l === "examples" || l === "description")) {
						let f = {
							instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/additionalProperties/then/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: l },
							schema: !1,
							parentSchema: s.additionalProperties.then,
							data: p
						};
						e === null ? e = [f] : e.push(f), r++;
					}
					if (p.members !== void 0) {
						let l = p.members;
						if (Array.isArray(l)) {
							let f = l.length;
							for (let k = 0; k < f; k++) {
								let y = l[k];
								if (typeof y == "string") {
									if (v(y) < 1) {
										let u = {
											instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/members/" + k,
											schemaPath: "#/additionalProperties/then/properties/members/items/minLength",
											keyword: "minLength",
											params: { limit: 1 },
											schema: 1,
											parentSchema: s.additionalProperties.then.properties.members.items,
											data: y
										};
										e === null ? e = [u] : e.push(u), r++;
									}
								} else {
									let u = {
										instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/members/" + k,
										schemaPath: "#/additionalProperties/then/properties/members/items/type",
										keyword: "type",
										params: { type: "string" },
										schema: s.additionalProperties.then.properties.members.items.type,
										parentSchema: s.additionalProperties.then.properties.members.items,
										data: y
									};
									e === null ? e = [u] : e.push(u), r++;
								}
							}
						} else {
							let f = {
								instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/members",
								schemaPath: "#/additionalProperties/then/properties/members/type",
								keyword: "type",
								params: { type: "array" },
								schema: s.additionalProperties.then.properties.members.type,
								parentSchema: s.additionalProperties.then.properties.members,
								data: l
							};
							e === null ? e = [f] : e.push(f), r++;
						}
					}
					if (p.where !== void 0) {
						let l = p.where;
						if (typeof l == "string") {
							if (v(l) < 1) {
								let f = {
									instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/where",
									schemaPath: "#/additionalProperties/then/properties/where/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									schema: 1,
									parentSchema: s.additionalProperties.then.properties.where,
									data: l
								};
								e === null ? e = [f] : e.push(f), r++;
							}
						} else {
							let f = {
								instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/where",
								schemaPath: "#/additionalProperties/then/properties/where/type",
								keyword: "type",
								params: { type: "string" },
								schema: s.additionalProperties.then.properties.where.type,
								parentSchema: s.additionalProperties.then.properties.where,
								data: l
							};
							e === null ? e = [f] : e.push(f), r++;
						}
					}
					if (p.also !== void 0) {
						let l = p.also;
						if (Array.isArray(l)) {
							let f = l.length;
							for (let k = 0; k < f; k++) {
								let y = l[k];
								if (typeof y == "string") {
									if (v(y) < 1) {
										let u = {
											instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/also/" + k,
											schemaPath: "#/additionalProperties/then/properties/also/items/minLength",
											keyword: "minLength",
											params: { limit: 1 },
											schema: 1,
											parentSchema: s.additionalProperties.then.properties.also.items,
											data: y
										};
										e === null ? e = [u] : e.push(u), r++;
									}
								} else {
									let u = {
										instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/also/" + k,
										schemaPath: "#/additionalProperties/then/properties/also/items/type",
										keyword: "type",
										params: { type: "string" },
										schema: s.additionalProperties.then.properties.also.items.type,
										parentSchema: s.additionalProperties.then.properties.also.items,
										data: y
									};
									e === null ? e = [u] : e.push(u), r++;
								}
							}
						} else {
							let f = {
								instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/also",
								schemaPath: "#/additionalProperties/then/properties/also/type",
								keyword: "type",
								params: { type: "array" },
								schema: s.additionalProperties.then.properties.also.type,
								parentSchema: s.additionalProperties.then.properties.also,
								data: l
							};
							e === null ? e = [f] : e.push(f), r++;
						}
					}
					if (p.only !== void 0) {
						let l = p.only;
						if (Array.isArray(l)) {
							let f = l.length;
							for (let k = 0; k < f; k++) {
								let y = l[k];
								if (typeof y == "string") {
									if (v(y) < 1) {
										let u = {
											instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/only/" + k,
											schemaPath: "#/additionalProperties/then/properties/only/items/minLength",
											keyword: "minLength",
											params: { limit: 1 },
											schema: 1,
											parentSchema: s.additionalProperties.then.properties.only.items,
											data: y
										};
										e === null ? e = [u] : e.push(u), r++;
									}
								} else {
									let u = {
										instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/only/" + k,
										schemaPath: "#/additionalProperties/then/properties/only/items/type",
										keyword: "type",
										params: { type: "string" },
										schema: s.additionalProperties.then.properties.only.items.type,
										parentSchema: s.additionalProperties.then.properties.only.items,
										data: y
									};
									e === null ? e = [u] : e.push(u), r++;
								}
							}
						} else {
							let f = {
								instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/only",
								schemaPath: "#/additionalProperties/then/properties/only/type",
								keyword: "type",
								params: { type: "array" },
								schema: s.additionalProperties.then.properties.only.type,
								parentSchema: s.additionalProperties.then.properties.only,
								data: l
							};
							e === null ? e = [f] : e.push(f), r++;
						}
					}
					if (p.except !== void 0) {
						let l = p.except;
						if (Array.isArray(l)) {
							let f = l.length;
							for (let k = 0; k < f; k++) {
								let y = l[k];
								if (typeof y == "string") {
									if (v(y) < 1) {
										let u = {
											instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/except/" + k,
											schemaPath: "#/additionalProperties/then/properties/except/items/minLength",
											keyword: "minLength",
											params: { limit: 1 },
											schema: 1,
											parentSchema: s.additionalProperties.then.properties.except.items,
											data: y
										};
										e === null ? e = [u] : e.push(u), r++;
									}
								} else {
									let u = {
										instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/except/" + k,
										schemaPath: "#/additionalProperties/then/properties/except/items/type",
										keyword: "type",
										params: { type: "string" },
										schema: s.additionalProperties.then.properties.except.items.type,
										parentSchema: s.additionalProperties.then.properties.except.items,
										data: y
									};
									e === null ? e = [u] : e.push(u), r++;
								}
							}
						} else {
							let f = {
								instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/except",
								schemaPath: "#/additionalProperties/then/properties/except/type",
								keyword: "type",
								params: { type: "array" },
								schema: s.additionalProperties.then.properties.except.type,
								parentSchema: s.additionalProperties.then.properties.except,
								data: l
							};
							e === null ? e = [f] : e.push(f), r++;
						}
					}
					if (p.examples !== void 0) {
						let l = p.examples;
						if (l && typeof l == "object" && !Array.isArray(l)) {
							for (let f in l) if (!(f === "pass" || f === "fail")) {
								let k = {
									instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples",
									schemaPath: "#/additionalProperties/then/properties/examples/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: f },
									schema: !1,
									parentSchema: s.additionalProperties.then.properties.examples,
									data: l
								};
								e === null ? e = [k] : e.push(k), r++;
							}
							if (l.pass !== void 0) {
								let f = l.pass;
								if (Array.isArray(f)) {
									let k = f.length;
									for (let y = 0; y < k; y++) {
										let u = f[y];
										if (u && typeof u == "object" && !Array.isArray(u)) {
											for (let m in u) if (!(m === "key" || m === "name" || m === "email" || m === "kind" || m === "attributes")) {
												let d = {
													instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/pass/" + y,
													schemaPath: "#/additionalProperties/then/properties/examples/properties/pass/items/additionalProperties",
													keyword: "additionalProperties",
													params: { additionalProperty: m },
													schema: !1,
													parentSchema: s.additionalProperties.then.properties.examples.properties.pass.items,
													data: u
												};
												e === null ? e = [d] : e.push(d), r++;
											}
											if (u.key !== void 0) {
												let m = u.key;
												if (typeof m == "string") {
													if (v(m) < 1) {
														let d = {
															instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/pass/" + y + "/key",
															schemaPath: "#/additionalProperties/then/properties/examples/properties/pass/items/properties/key/minLength",
															keyword: "minLength",
															params: { limit: 1 },
															schema: 1,
															parentSchema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.key,
															data: m
														};
														e === null ? e = [d] : e.push(d), r++;
													}
												} else {
													let d = {
														instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/pass/" + y + "/key",
														schemaPath: "#/additionalProperties/then/properties/examples/properties/pass/items/properties/key/type",
														keyword: "type",
														params: { type: "string" },
														schema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.key.type,
														parentSchema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.key,
														data: m
													};
													e === null ? e = [d] : e.push(d), r++;
												}
											}
											if (u.name !== void 0) {
												let m = u.name;
												if (typeof m == "string") {
													if (v(m) < 1) {
														let d = {
															instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/pass/" + y + "/name",
															schemaPath: "#/additionalProperties/then/properties/examples/properties/pass/items/properties/name/minLength",
															keyword: "minLength",
															params: { limit: 1 },
															schema: 1,
															parentSchema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.name,
															data: m
														};
														e === null ? e = [d] : e.push(d), r++;
													}
												} else {
													let d = {
														instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/pass/" + y + "/name",
														schemaPath: "#/additionalProperties/then/properties/examples/properties/pass/items/properties/name/type",
														keyword: "type",
														params: { type: "string" },
														schema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.name.type,
														parentSchema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.name,
														data: m
													};
													e === null ? e = [d] : e.push(d), r++;
												}
											}
											if (u.email !== void 0) {
												let m = u.email;
												if (typeof m == "string") {
													if (v(m) < 1) {
														let d = {
															instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/pass/" + y + "/email",
															schemaPath: "#/additionalProperties/then/properties/examples/properties/pass/items/properties/email/minLength",
															keyword: "minLength",
															params: { limit: 1 },
															schema: 1,
															parentSchema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.email,
															data: m
														};
														e === null ? e = [d] : e.push(d), r++;
													}
												} else {
													let d = {
														instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/pass/" + y + "/email",
														schemaPath: "#/additionalProperties/then/properties/examples/properties/pass/items/properties/email/type",
														keyword: "type",
														params: { type: "string" },
														schema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.email.type,
														parentSchema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.email,
														data: m
													};
													e === null ? e = [d] : e.push(d), r++;
												}
											}
											if (u.kind !== void 0) {
												let m = u.kind;
												if (!(m === "person" || m === "service")) {
													let d = {
														instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/pass/" + y + "/kind",
														schemaPath: "#/additionalProperties/then/properties/examples/properties/pass/items/properties/kind/enum",
														keyword: "enum",
														params: { allowedValues: s.additionalProperties.then.properties.examples.properties.pass.items.properties.kind.enum },
														schema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.kind.enum,
														parentSchema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.kind,
														data: m
													};
													e === null ? e = [d] : e.push(d), r++;
												}
											}
											if (u.attributes !== void 0) {
												let m = u.attributes;
												if (m && typeof m == "object" && !Array.isArray(m)) for (let d in m) {
													let L = m[d], B = r, j = !1, J = r;
													if (typeof L == "string") {
														if (v(L) < 1) {
															let w = {
																instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/pass/" + y + "/attributes/" + d.replace(/~/g, "~0").replace(/\//g, "~1"),
																schemaPath: "#/additionalProperties/then/properties/examples/properties/pass/items/properties/attributes/additionalProperties/anyOf/0/minLength",
																keyword: "minLength",
																params: { limit: 1 },
																schema: 1,
																parentSchema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.attributes.additionalProperties.anyOf[0],
																data: L
															};
															e === null ? e = [w] : e.push(w), r++;
														}
													} else {
														let w = {
															instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/pass/" + y + "/attributes/" + d.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/additionalProperties/then/properties/examples/properties/pass/items/properties/attributes/additionalProperties/anyOf/0/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.attributes.additionalProperties.anyOf[0].type,
															parentSchema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.attributes.additionalProperties.anyOf[0],
															data: L
														};
														e === null ? e = [w] : e.push(w), r++;
													}
													var o = J === r;
													j = j || o;
													let Q = r;
													if (typeof L != "number") {
														let w = {
															instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/pass/" + y + "/attributes/" + d.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/additionalProperties/then/properties/examples/properties/pass/items/properties/attributes/additionalProperties/anyOf/1/type",
															keyword: "type",
															params: { type: "number" },
															schema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.attributes.additionalProperties.anyOf[1].type,
															parentSchema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.attributes.additionalProperties.anyOf[1],
															data: L
														};
														e === null ? e = [w] : e.push(w), r++;
													}
													var o = Q === r;
													j = j || o;
													let T = r;
													if (typeof L != "boolean") {
														let w = {
															instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/pass/" + y + "/attributes/" + d.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/additionalProperties/then/properties/examples/properties/pass/items/properties/attributes/additionalProperties/anyOf/2/type",
															keyword: "type",
															params: { type: "boolean" },
															schema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.attributes.additionalProperties.anyOf[2].type,
															parentSchema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.attributes.additionalProperties.anyOf[2],
															data: L
														};
														e === null ? e = [w] : e.push(w), r++;
													}
													var o = T === r;
													j = j || o;
													let U = r;
													if (Array.isArray(L)) {
														let w = L.length;
														for (let $ = 0; $ < w; $++) {
															let E = L[$];
															if (typeof E == "string") {
																if (v(E) < 1) {
																	let D = {
																		instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/pass/" + y + "/attributes/" + d.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + $,
																		schemaPath: "#/additionalProperties/then/properties/examples/properties/pass/items/properties/attributes/additionalProperties/anyOf/3/items/minLength",
																		keyword: "minLength",
																		params: { limit: 1 },
																		schema: 1,
																		parentSchema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.attributes.additionalProperties.anyOf[3].items,
																		data: E
																	};
																	e === null ? e = [D] : e.push(D), r++;
																}
															} else {
																let D = {
																	instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/pass/" + y + "/attributes/" + d.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + $,
																	schemaPath: "#/additionalProperties/then/properties/examples/properties/pass/items/properties/attributes/additionalProperties/anyOf/3/items/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.attributes.additionalProperties.anyOf[3].items.type,
																	parentSchema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.attributes.additionalProperties.anyOf[3].items,
																	data: E
																};
																e === null ? e = [D] : e.push(D), r++;
															}
														}
													} else {
														let w = {
															instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/pass/" + y + "/attributes/" + d.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/additionalProperties/then/properties/examples/properties/pass/items/properties/attributes/additionalProperties/anyOf/3/type",
															keyword: "type",
															params: { type: "array" },
															schema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.attributes.additionalProperties.anyOf[3].type,
															parentSchema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.attributes.additionalProperties.anyOf[3],
															data: L
														};
														e === null ? e = [w] : e.push(w), r++;
													}
													var o = U === r;
													if (j = j || o, j) r = B, e !== null && (B ? e.length = B : e = null);
													else {
														let w = {
															instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/pass/" + y + "/attributes/" + d.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/additionalProperties/then/properties/examples/properties/pass/items/properties/attributes/additionalProperties/anyOf",
															keyword: "anyOf",
															params: {},
															schema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.attributes.additionalProperties.anyOf,
															parentSchema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.attributes.additionalProperties,
															data: L
														};
														e === null ? e = [w] : e.push(w), r++;
													}
												}
												else {
													let d = {
														instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/pass/" + y + "/attributes",
														schemaPath: "#/additionalProperties/then/properties/examples/properties/pass/items/properties/attributes/type",
														keyword: "type",
														params: { type: "object" },
														schema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.attributes.type,
														parentSchema: s.additionalProperties.then.properties.examples.properties.pass.items.properties.attributes,
														data: m
													};
													e === null ? e = [d] : e.push(d), r++;
												}
											}
										} else {
											let m = {
												instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/pass/" + y,
												schemaPath: "#/additionalProperties/then/properties/examples/properties/pass/items/type",
												keyword: "type",
												params: { type: "object" },
												schema: s.additionalProperties.then.properties.examples.properties.pass.items.type,
												parentSchema: s.additionalProperties.then.properties.examples.properties.pass.items,
												data: u
											};
											e === null ? e = [m] : e.push(m), r++;
										}
									}
								} else {
									let k = {
										instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/pass",
										schemaPath: "#/additionalProperties/then/properties/examples/properties/pass/type",
										keyword: "type",
										params: { type: "array" },
										schema: s.additionalProperties.then.properties.examples.properties.pass.type,
										parentSchema: s.additionalProperties.then.properties.examples.properties.pass,
										data: f
									};
									e === null ? e = [k] : e.push(k), r++;
								}
							}
							if (l.fail !== void 0) {
								let f = l.fail;
								if (Array.isArray(f)) {
									let k = f.length;
									for (let y = 0; y < k; y++) {
										let u = f[y];
										if (u && typeof u == "object" && !Array.isArray(u)) {
											for (let m in u) if (!(m === "key" || m === "name" || m === "email" || m === "kind" || m === "attributes")) {
												let d = {
													instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/fail/" + y,
													schemaPath: "#/additionalProperties/then/properties/examples/properties/fail/items/additionalProperties",
													keyword: "additionalProperties",
													params: { additionalProperty: m },
													schema: !1,
													parentSchema: s.additionalProperties.then.properties.examples.properties.fail.items,
													data: u
												};
												e === null ? e = [d] : e.push(d), r++;
											}
											if (u.key !== void 0) {
												let m = u.key;
												if (typeof m == "string") {
													if (v(m) < 1) {
														let d = {
															instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/fail/" + y + "/key",
															schemaPath: "#/additionalProperties/then/properties/examples/properties/fail/items/properties/key/minLength",
															keyword: "minLength",
															params: { limit: 1 },
															schema: 1,
															parentSchema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.key,
															data: m
														};
														e === null ? e = [d] : e.push(d), r++;
													}
												} else {
													let d = {
														instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/fail/" + y + "/key",
														schemaPath: "#/additionalProperties/then/properties/examples/properties/fail/items/properties/key/type",
														keyword: "type",
														params: { type: "string" },
														schema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.key.type,
														parentSchema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.key,
														data: m
													};
													e === null ? e = [d] : e.push(d), r++;
												}
											}
											if (u.name !== void 0) {
												let m = u.name;
												if (typeof m == "string") {
													if (v(m) < 1) {
														let d = {
															instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/fail/" + y + "/name",
															schemaPath: "#/additionalProperties/then/properties/examples/properties/fail/items/properties/name/minLength",
															keyword: "minLength",
															params: { limit: 1 },
															schema: 1,
															parentSchema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.name,
															data: m
														};
														e === null ? e = [d] : e.push(d), r++;
													}
												} else {
													let d = {
														instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/fail/" + y + "/name",
														schemaPath: "#/additionalProperties/then/properties/examples/properties/fail/items/properties/name/type",
														keyword: "type",
														params: { type: "string" },
														schema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.name.type,
														parentSchema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.name,
														data: m
													};
													e === null ? e = [d] : e.push(d), r++;
												}
											}
											if (u.email !== void 0) {
												let m = u.email;
												if (typeof m == "string") {
													if (v(m) < 1) {
														let d = {
															instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/fail/" + y + "/email",
															schemaPath: "#/additionalProperties/then/properties/examples/properties/fail/items/properties/email/minLength",
															keyword: "minLength",
															params: { limit: 1 },
															schema: 1,
															parentSchema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.email,
															data: m
														};
														e === null ? e = [d] : e.push(d), r++;
													}
												} else {
													let d = {
														instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/fail/" + y + "/email",
														schemaPath: "#/additionalProperties/then/properties/examples/properties/fail/items/properties/email/type",
														keyword: "type",
														params: { type: "string" },
														schema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.email.type,
														parentSchema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.email,
														data: m
													};
													e === null ? e = [d] : e.push(d), r++;
												}
											}
											if (u.kind !== void 0) {
												let m = u.kind;
												if (!(m === "person" || m === "service")) {
													let d = {
														instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/fail/" + y + "/kind",
														schemaPath: "#/additionalProperties/then/properties/examples/properties/fail/items/properties/kind/enum",
														keyword: "enum",
														params: { allowedValues: s.additionalProperties.then.properties.examples.properties.fail.items.properties.kind.enum },
														schema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.kind.enum,
														parentSchema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.kind,
														data: m
													};
													e === null ? e = [d] : e.push(d), r++;
												}
											}
											if (u.attributes !== void 0) {
												let m = u.attributes;
												if (m && typeof m == "object" && !Array.isArray(m)) for (let d in m) {
													let L = m[d], B = r, j = !1, J = r;
													if (typeof L == "string") {
														if (v(L) < 1) {
															let w = {
																instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/fail/" + y + "/attributes/" + d.replace(/~/g, "~0").replace(/\//g, "~1"),
																schemaPath: "#/additionalProperties/then/properties/examples/properties/fail/items/properties/attributes/additionalProperties/anyOf/0/minLength",
																keyword: "minLength",
																params: { limit: 1 },
																schema: 1,
																parentSchema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.attributes.additionalProperties.anyOf[0],
																data: L
															};
															e === null ? e = [w] : e.push(w), r++;
														}
													} else {
														let w = {
															instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/fail/" + y + "/attributes/" + d.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/additionalProperties/then/properties/examples/properties/fail/items/properties/attributes/additionalProperties/anyOf/0/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.attributes.additionalProperties.anyOf[0].type,
															parentSchema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.attributes.additionalProperties.anyOf[0],
															data: L
														};
														e === null ? e = [w] : e.push(w), r++;
													}
													var i = J === r;
													j = j || i;
													let Q = r;
													if (typeof L != "number") {
														let w = {
															instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/fail/" + y + "/attributes/" + d.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/additionalProperties/then/properties/examples/properties/fail/items/properties/attributes/additionalProperties/anyOf/1/type",
															keyword: "type",
															params: { type: "number" },
															schema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.attributes.additionalProperties.anyOf[1].type,
															parentSchema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.attributes.additionalProperties.anyOf[1],
															data: L
														};
														e === null ? e = [w] : e.push(w), r++;
													}
													var i = Q === r;
													j = j || i;
													let T = r;
													if (typeof L != "boolean") {
														let w = {
															instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/fail/" + y + "/attributes/" + d.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/additionalProperties/then/properties/examples/properties/fail/items/properties/attributes/additionalProperties/anyOf/2/type",
															keyword: "type",
															params: { type: "boolean" },
															schema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.attributes.additionalProperties.anyOf[2].type,
															parentSchema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.attributes.additionalProperties.anyOf[2],
															data: L
														};
														e === null ? e = [w] : e.push(w), r++;
													}
													var i = T === r;
													j = j || i;
													let U = r;
													if (Array.isArray(L)) {
														let w = L.length;
														for (let $ = 0; $ < w; $++) {
															let E = L[$];
															if (typeof E == "string") {
																if (v(E) < 1) {
																	let D = {
																		instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/fail/" + y + "/attributes/" + d.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + $,
																		schemaPath: "#/additionalProperties/then/properties/examples/properties/fail/items/properties/attributes/additionalProperties/anyOf/3/items/minLength",
																		keyword: "minLength",
																		params: { limit: 1 },
																		schema: 1,
																		parentSchema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.attributes.additionalProperties.anyOf[3].items,
																		data: E
																	};
																	e === null ? e = [D] : e.push(D), r++;
																}
															} else {
																let D = {
																	instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/fail/" + y + "/attributes/" + d.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + $,
																	schemaPath: "#/additionalProperties/then/properties/examples/properties/fail/items/properties/attributes/additionalProperties/anyOf/3/items/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.attributes.additionalProperties.anyOf[3].items.type,
																	parentSchema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.attributes.additionalProperties.anyOf[3].items,
																	data: E
																};
																e === null ? e = [D] : e.push(D), r++;
															}
														}
													} else {
														let w = {
															instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/fail/" + y + "/attributes/" + d.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/additionalProperties/then/properties/examples/properties/fail/items/properties/attributes/additionalProperties/anyOf/3/type",
															keyword: "type",
															params: { type: "array" },
															schema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.attributes.additionalProperties.anyOf[3].type,
															parentSchema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.attributes.additionalProperties.anyOf[3],
															data: L
														};
														e === null ? e = [w] : e.push(w), r++;
													}
													var i = U === r;
													if (j = j || i, j) r = B, e !== null && (B ? e.length = B : e = null);
													else {
														let w = {
															instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/fail/" + y + "/attributes/" + d.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/additionalProperties/then/properties/examples/properties/fail/items/properties/attributes/additionalProperties/anyOf",
															keyword: "anyOf",
															params: {},
															schema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.attributes.additionalProperties.anyOf,
															parentSchema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.attributes.additionalProperties,
															data: L
														};
														e === null ? e = [w] : e.push(w), r++;
													}
												}
												else {
													let d = {
														instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/fail/" + y + "/attributes",
														schemaPath: "#/additionalProperties/then/properties/examples/properties/fail/items/properties/attributes/type",
														keyword: "type",
														params: { type: "object" },
														schema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.attributes.type,
														parentSchema: s.additionalProperties.then.properties.examples.properties.fail.items.properties.attributes,
														data: m
													};
													e === null ? e = [d] : e.push(d), r++;
												}
											}
										} else {
											let m = {
												instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/fail/" + y,
												schemaPath: "#/additionalProperties/then/properties/examples/properties/fail/items/type",
												keyword: "type",
												params: { type: "object" },
												schema: s.additionalProperties.then.properties.examples.properties.fail.items.type,
												parentSchema: s.additionalProperties.then.properties.examples.properties.fail.items,
												data: u
											};
											e === null ? e = [m] : e.push(m), r++;
										}
									}
								} else {
									let k = {
										instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/fail",
										schemaPath: "#/additionalProperties/then/properties/examples/properties/fail/type",
										keyword: "type",
										params: { type: "array" },
										schema: s.additionalProperties.then.properties.examples.properties.fail.type,
										parentSchema: s.additionalProperties.then.properties.examples.properties.fail,
										data: f
									};
									e === null ? e = [k] : e.push(k), r++;
								}
							}
						} else {
							let f = {
								instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples",
								schemaPath: "#/additionalProperties/then/properties/examples/type",
								keyword: "type",
								params: { type: "object" },
								schema: s.additionalProperties.then.properties.examples.type,
								parentSchema: s.additionalProperties.then.properties.examples,
								data: l
							};
							e === null ? e = [f] : e.push(f), r++;
						}
					}
					if (p.description !== void 0) {
						let l = p.description;
						if (typeof l != "string") {
							let f = {
								instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/description",
								schemaPath: "#/additionalProperties/then/properties/description/type",
								keyword: "type",
								params: { type: "string" },
								schema: s.additionalProperties.then.properties.description.type,
								parentSchema: s.additionalProperties.then.properties.description,
								data: l
							};
							e === null ? e = [f] : e.push(f), r++;
						}
					}
				} else {
					let l = {
						instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/additionalProperties/then/type",
						keyword: "type",
						params: { type: "object" },
						schema: s.additionalProperties.then.type,
						parentSchema: s.additionalProperties.then,
						data: p
					};
					e === null ? e = [l] : e.push(l), r++;
				}
				var I = A === r;
				P = I, b = "then";
			} else {
				let A = r;
				if (Array.isArray(p)) {
					let N = p.length;
					for (let C = 0; C < N; C++) {
						let S = p[C];
						if (typeof S == "string") {
							if (v(S) < 1) {
								let _ = {
									instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + C,
									schemaPath: "#/additionalProperties/else/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									schema: 1,
									parentSchema: s.additionalProperties.else.items,
									data: S
								};
								e === null ? e = [_] : e.push(_), r++;
							}
						} else {
							let _ = {
								instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + C,
								schemaPath: "#/additionalProperties/else/items/type",
								keyword: "type",
								params: { type: "string" },
								schema: s.additionalProperties.else.items.type,
								parentSchema: s.additionalProperties.else.items,
								data: S
							};
							e === null ? e = [_] : e.push(_), r++;
						}
					}
				} else {
					let N = {
						instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/additionalProperties/else/type",
						keyword: "type",
						params: { type: "array" },
						schema: s.additionalProperties.else.type,
						parentSchema: s.additionalProperties.else,
						data: p
					};
					e === null ? e = [N] : e.push(N), r++;
				}
				var I = A === r;
				P = I, b = "else";
			}
			if (!P) {
				let A = {
					instancePath: a + "/" + t.replace(/~/g, "~0").replace(/\//g, "~1"),
					schemaPath: "#/additionalProperties/if",
					keyword: "if",
					params: { failingKeyword: b },
					schema: s.additionalProperties.if,
					parentSchema: s.additionalProperties,
					data: p
				};
				e === null ? e = [A] : e.push(A), r++;
			}
		}
	} else {
		let t = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			schema: s.type,
			parentSchema: s,
			data: x
		};
		e === null ? e = [t] : e.push(t), r++;
	}
	return H.errors = e, r === 0;
}
H.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
var me = {
	file: ie,
	people: se,
	teams: ne
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
exports.validators = me;
