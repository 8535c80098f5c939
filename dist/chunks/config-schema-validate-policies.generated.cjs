"use strict";
// src/config/schema/validate-policies.generated.js
var pe = (S, a) => () => {
	try {
		return a || S((a = { exports: {} }).exports, a), a.exports;
	} catch (v) {
		throw a = 0, v;
	}
};
var ye = pe((ie) => {
	"use strict";
	Object.defineProperty(ie, "__esModule", { value: !0 });
	function fe(S) {
		let a = S.length, v = 0, b = 0, O;
		for (; b < a;) v++, O = S.charCodeAt(b++), O >= 55296 && O <= 56319 && b < a && (O = S.charCodeAt(b), (O & 64512) === 56320 && b++);
		return v;
	}
	ie.default = fe;
});
var ce = pe((qe, he) => {
	"use strict";
	he.exports = function S(a, v) {
		if (a === v) return !0;
		if (a && v && typeof a == "object" && typeof v == "object") {
			if (a.constructor !== v.constructor) return !1;
			var b, O, j;
			if (Array.isArray(a)) {
				if (b = a.length, b != v.length) return !1;
				for (O = b; O-- !== 0;) if (!S(a[O], v[O])) return !1;
				return !0;
			}
			if (a.constructor === RegExp) return a.source === v.source && a.flags === v.flags;
			if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === v.valueOf();
			if (a.toString !== Object.prototype.toString) return a.toString() === v.toString();
			if (j = Object.keys(a), b = j.length, b !== Object.keys(v).length) return !1;
			for (O = b; O-- !== 0;) if (!Object.prototype.hasOwnProperty.call(v, j[O])) return !1;
			for (O = b; O-- !== 0;) {
				var e = j[O];
				if (!S(a[e], v[e])) return !1;
			}
			return !0;
		}
		return a !== a && v !== v;
	};
});
var ge = pe((ae) => {
	"use strict";
	Object.defineProperty(ae, "__esModule", { value: !0 });
	ae.default = ce();
});
var Oe = _;
var s = {
	type: "array",
	items: {
		type: "object",
		additionalProperties: !1,
		required: ["id", "check"],
		properties: {
			id: {
				type: "string",
				pattern: "^[a-z0-9][a-z0-9._-]*$",
				maxLength: 100,
				examples: ["two-owners"]
			},
			check: { enum: [
				"min-holders",
				"max-holders",
				"forbid",
				"require-until",
				"require-reason",
				"exclusive",
				"known-people-only",
				"allowed-domains",
				"expression"
			] },
			severity: { enum: [
				"error",
				"warning",
				"note"
			] },
			message: {
				type: "string",
				minLength: 1
			},
			subjects: { anyOf: [{
				type: "string",
				minLength: 1
			}, {
				type: "array",
				minItems: 1,
				uniqueItems: !0,
				items: {
					type: "string",
					minLength: 1
				}
			}] },
			except: { anyOf: [{
				type: "string",
				minLength: 1
			}, {
				type: "array",
				minItems: 1,
				uniqueItems: !0,
				items: {
					type: "string",
					minLength: 1
				}
			}] },
			kind: { anyOf: [{ enum: [
				"person",
				"service",
				"unknown"
			] }, {
				type: "array",
				minItems: 1,
				uniqueItems: !0,
				items: { enum: [
					"person",
					"service",
					"unknown"
				] }
			}] },
			orgs: { anyOf: [{
				type: "string",
				minLength: 1
			}, {
				type: "array",
				minItems: 1,
				uniqueItems: !0,
				items: {
					type: "string",
					minLength: 1
				}
			}] },
			provider: { anyOf: [{
				type: "string",
				minLength: 1
			}, {
				type: "array",
				minItems: 1,
				uniqueItems: !0,
				items: {
					type: "string",
					minLength: 1
				}
			}] },
			address: { anyOf: [{
				type: "string",
				minLength: 1
			}, {
				type: "array",
				minItems: 1,
				uniqueItems: !0,
				items: {
					type: "string",
					minLength: 1
				}
			}] },
			role: { anyOf: [{
				type: "string",
				minLength: 1
			}, {
				type: "array",
				minItems: 1,
				uniqueItems: !0,
				items: {
					type: "string",
					minLength: 1
				}
			}] },
			permission: { anyOf: [{
				type: "string",
				minLength: 1
			}, {
				type: "array",
				minItems: 1,
				uniqueItems: !0,
				items: {
					type: "string",
					minLength: 1
				}
			}] },
			environment: { anyOf: [{
				type: "string",
				minLength: 1
			}, {
				type: "array",
				minItems: 1,
				uniqueItems: !0,
				items: {
					type: "string",
					minLength: 1
				}
			}] },
			count: {
				type: "integer",
				minimum: 0
			},
			within: { anyOf: [{
				type: "integer",
				minimum: 1
			}, {
				type: "string",
				pattern: "^[1-9][0-9]{0,4}[dw]$"
			}] },
			pattern: {
				type: "string",
				minLength: 1,
				maxLength: 200
			},
			duties: {
				type: "array",
				minItems: 2,
				items: {
					type: "object",
					additionalProperties: !1,
					minProperties: 1,
					properties: {
						name: {
							type: "string",
							minLength: 1
						},
						orgs: { anyOf: [{
							type: "string",
							minLength: 1
						}, {
							type: "array",
							minItems: 1,
							uniqueItems: !0,
							items: {
								type: "string",
								minLength: 1
							}
						}] },
						provider: { anyOf: [{
							type: "string",
							minLength: 1
						}, {
							type: "array",
							minItems: 1,
							uniqueItems: !0,
							items: {
								type: "string",
								minLength: 1
							}
						}] },
						address: { anyOf: [{
							type: "string",
							minLength: 1
						}, {
							type: "array",
							minItems: 1,
							uniqueItems: !0,
							items: {
								type: "string",
								minLength: 1
							}
						}] },
						role: { anyOf: [{
							type: "string",
							minLength: 1
						}, {
							type: "array",
							minItems: 1,
							uniqueItems: !0,
							items: {
								type: "string",
								minLength: 1
							}
						}] },
						permission: { anyOf: [{
							type: "string",
							minLength: 1
						}, {
							type: "array",
							minItems: 1,
							uniqueItems: !0,
							items: {
								type: "string",
								minLength: 1
							}
						}] },
						environment: { anyOf: [{
							type: "string",
							minLength: 1
						}, {
							type: "array",
							minItems: 1,
							uniqueItems: !0,
							items: {
								type: "string",
								minLength: 1
							}
						}] }
					}
				}
			},
			max: {
				type: "integer",
				minimum: 1
			},
			domains: {
				type: "array",
				minItems: 1,
				uniqueItems: !0,
				items: {
					type: "string",
					minLength: 1
				}
			},
			over: { enum: [
				"grant",
				"person",
				"org"
			] },
			expression: {
				type: "string",
				minLength: 1,
				maxLength: 1e4
			},
			examples: {
				type: "object",
				additionalProperties: !1,
				properties: {
					pass: {
						type: "array",
						items: {
							type: "object",
							additionalProperties: !1,
							properties: {
								name: { type: "string" },
								now: { type: "string" },
								grant: {
									type: "object",
									additionalProperties: !1,
									properties: {
										org: { type: "string" },
										provider: { type: "string" },
										address: { type: "string" },
										section: { type: "string" },
										name: { type: "string" },
										subject: { type: "string" },
										email: { type: "string" },
										kind: { enum: [
											"person",
											"service",
											"group",
											"unknown"
										] },
										teams: {
											type: "array",
											items: { type: "string" }
										},
										role: { type: "string" },
										permissions: {
											type: "array",
											items: { type: "string" }
										},
										environments: {
											type: "object",
											additionalProperties: { type: "string" }
										},
										disabled: { type: "boolean" },
										until: { type: "string" },
										reason: { type: "string" },
										path: { enum: [
											"direct",
											"group",
											"implied",
											"owner",
											"setting",
											"inherited"
										] },
										group: { type: "string" }
									}
								},
								person: {
									type: "object",
									additionalProperties: !1,
									properties: {
										key: { type: "string" },
										name: { type: "string" },
										email: { type: "string" },
										kind: { enum: [
											"person",
											"service",
											"group",
											"unknown"
										] },
										teams: {
											type: "array",
											items: { type: "string" }
										},
										attributes: { type: "object" }
									}
								},
								org: {
									type: "object",
									additionalProperties: !1,
									properties: {
										key: { type: "string" },
										provider: { type: "string" },
										name: { type: "string" },
										owner: { type: "string" }
									}
								},
								grants: {
									type: "array",
									items: {
										type: "object",
										additionalProperties: !1,
										properties: {
											org: { type: "string" },
											provider: { type: "string" },
											address: { type: "string" },
											section: { type: "string" },
											name: { type: "string" },
											subject: { type: "string" },
											email: { type: "string" },
											kind: { enum: [
												"person",
												"service",
												"group",
												"unknown"
											] },
											teams: {
												type: "array",
												items: { type: "string" }
											},
											role: { type: "string" },
											permissions: {
												type: "array",
												items: { type: "string" }
											},
											environments: {
												type: "object",
												additionalProperties: { type: "string" }
											},
											disabled: { type: "boolean" },
											until: { type: "string" },
											reason: { type: "string" },
											path: { enum: [
												"direct",
												"group",
												"implied",
												"owner",
												"setting",
												"inherited"
											] },
											group: { type: "string" }
										}
									}
								}
							}
						}
					},
					fail: {
						type: "array",
						items: {
							type: "object",
							additionalProperties: !1,
							properties: {
								name: { type: "string" },
								now: { type: "string" },
								grant: {
									type: "object",
									additionalProperties: !1,
									properties: {
										org: { type: "string" },
										provider: { type: "string" },
										address: { type: "string" },
										section: { type: "string" },
										name: { type: "string" },
										subject: { type: "string" },
										email: { type: "string" },
										kind: { enum: [
											"person",
											"service",
											"group",
											"unknown"
										] },
										teams: {
											type: "array",
											items: { type: "string" }
										},
										role: { type: "string" },
										permissions: {
											type: "array",
											items: { type: "string" }
										},
										environments: {
											type: "object",
											additionalProperties: { type: "string" }
										},
										disabled: { type: "boolean" },
										until: { type: "string" },
										reason: { type: "string" },
										path: { enum: [
											"direct",
											"group",
											"implied",
											"owner",
											"setting",
											"inherited"
										] },
										group: { type: "string" }
									}
								},
								person: {
									type: "object",
									additionalProperties: !1,
									properties: {
										key: { type: "string" },
										name: { type: "string" },
										email: { type: "string" },
										kind: { enum: [
											"person",
											"service",
											"group",
											"unknown"
										] },
										teams: {
											type: "array",
											items: { type: "string" }
										},
										attributes: { type: "object" }
									}
								},
								org: {
									type: "object",
									additionalProperties: !1,
									properties: {
										key: { type: "string" },
										provider: { type: "string" },
										name: { type: "string" },
										owner: { type: "string" }
									}
								},
								grants: {
									type: "array",
									items: {
										type: "object",
										additionalProperties: !1,
										properties: {
											org: { type: "string" },
											provider: { type: "string" },
											address: { type: "string" },
											section: { type: "string" },
											name: { type: "string" },
											subject: { type: "string" },
											email: { type: "string" },
											kind: { enum: [
												"person",
												"service",
												"group",
												"unknown"
											] },
											teams: {
												type: "array",
												items: { type: "string" }
											},
											role: { type: "string" },
											permissions: {
												type: "array",
												items: { type: "string" }
											},
											environments: {
												type: "object",
												additionalProperties: { type: "string" }
											},
											disabled: { type: "boolean" },
											until: { type: "string" },
											reason: { type: "string" },
											path: { enum: [
												"direct",
												"group",
												"implied",
												"owner",
												"setting",
												"inherited"
											] },
											group: { type: "string" }
										}
									}
								}
							}
						}
					}
				}
			},
			waivers: {
				type: "array",
				items: {
					type: "object",
					additionalProperties: !1,
					required: ["reason", "until"],
					anyOf: [
						{ required: ["finding"] },
						{ required: ["subject"] },
						{ required: ["address"] }
					],
					properties: {
						finding: {
							type: "string",
							minLength: 1
						},
						subject: {
							type: "string",
							minLength: 1
						},
						address: {
							type: "string",
							minLength: 1
						},
						reason: {
							type: "string",
							minLength: 1
						},
						until: { type: "string" }
					}
				}
			}
		},
		allOf: [
			{
				if: {
					required: ["check"],
					properties: { check: { const: "min-holders" } }
				},
				then: { required: ["count"] }
			},
			{
				if: {
					required: ["check"],
					properties: { check: { const: "max-holders" } }
				},
				then: { required: ["count"] }
			},
			{
				if: {
					required: ["check"],
					properties: { check: { const: "exclusive" } }
				},
				then: { required: ["duties"] }
			},
			{
				if: {
					required: ["check"],
					properties: { check: { const: "allowed-domains" } }
				},
				then: { required: ["domains"] }
			},
			{
				if: {
					required: ["check"],
					properties: { check: { const: "expression" } }
				},
				then: { required: ["expression"] }
			}
		]
	}
};
var L = Object.prototype.hasOwnProperty;
var P = ye().default;
var Se = ge().default;
var be = new RegExp("^[a-z0-9][a-z0-9._-]*$", "u");
var je = new RegExp("^[1-9][0-9]{0,4}[dw]$", "u");
function _(S, { instancePath: a = "", parentData: v, parentDataProperty: b, rootData: O = S, dynamicAnchors: j = {} } = {}) {
	let e = null, t = 0, q = _.evaluated;
	if (q.dynamicProps && (q.props = void 0), q.dynamicItems && (q.items = void 0), Array.isArray(S)) {
		let I = S.length;
		for (let m = 0; m < I; m++) {
			let u = S[m], Z = t, me = !0, xe = t;
			if (u && typeof u == "object" && !Array.isArray(u)) {
				if (u.check === void 0 && "check") {
					let c = {};
					e === null ? e = [c] : e.push(c), t++;
				} else if (u.check !== void 0 && u.check !== "min-holders") {
					let c = {};
					e === null ? e = [c] : e.push(c), t++;
				}
			}
			var V = xe === t;
			if (t = Z, e !== null && (Z ? e.length = Z : e = null), V) {
				let n = t;
				if (u && typeof u == "object" && !Array.isArray(u) && u.count === void 0) {
					let h = {
						instancePath: a + "/" + m,
						schemaPath: "#/items/allOf/0/then/required",
						keyword: "required",
						params: { missingProperty: "count" },
						schema: s.items.allOf[0].then.required,
						parentSchema: s.items.allOf[0].then,
						data: u
					};
					e === null ? e = [h] : e.push(h), t++;
				}
				var V = n === t;
				me = V;
			}
			if (!me) {
				let n = {
					instancePath: a + "/" + m,
					schemaPath: "#/items/allOf/0/if",
					keyword: "if",
					params: { failingKeyword: "then" },
					schema: s.items.allOf[0].if,
					parentSchema: s.items.allOf[0],
					data: u
				};
				e === null ? e = [n] : e.push(n), t++;
			}
			let ee = t, ne = !0, ke = t;
			if (u && typeof u == "object" && !Array.isArray(u)) {
				if (u.check === void 0 && "check") {
					let c = {};
					e === null ? e = [c] : e.push(c), t++;
				} else if (u.check !== void 0 && u.check !== "max-holders") {
					let c = {};
					e === null ? e = [c] : e.push(c), t++;
				}
			}
			var N = ke === t;
			if (t = ee, e !== null && (ee ? e.length = ee : e = null), N) {
				let n = t;
				if (u && typeof u == "object" && !Array.isArray(u) && u.count === void 0) {
					let h = {
						instancePath: a + "/" + m,
						schemaPath: "#/items/allOf/1/then/required",
						keyword: "required",
						params: { missingProperty: "count" },
						schema: s.items.allOf[1].then.required,
						parentSchema: s.items.allOf[1].then,
						data: u
					};
					e === null ? e = [h] : e.push(h), t++;
				}
				var N = n === t;
				ne = N;
			}
			if (!ne) {
				let n = {
					instancePath: a + "/" + m,
					schemaPath: "#/items/allOf/1/if",
					keyword: "if",
					params: { failingKeyword: "then" },
					schema: s.items.allOf[1].if,
					parentSchema: s.items.allOf[1],
					data: u
				};
				e === null ? e = [n] : e.push(n), t++;
			}
			let se = t, oe = !0, we = t;
			if (u && typeof u == "object" && !Array.isArray(u)) {
				if (u.check === void 0 && "check") {
					let c = {};
					e === null ? e = [c] : e.push(c), t++;
				} else if (u.check !== void 0 && u.check !== "exclusive") {
					let c = {};
					e === null ? e = [c] : e.push(c), t++;
				}
			}
			var z = we === t;
			if (t = se, e !== null && (se ? e.length = se : e = null), z) {
				let n = t;
				if (u && typeof u == "object" && !Array.isArray(u) && u.duties === void 0) {
					let h = {
						instancePath: a + "/" + m,
						schemaPath: "#/items/allOf/2/then/required",
						keyword: "required",
						params: { missingProperty: "duties" },
						schema: s.items.allOf[2].then.required,
						parentSchema: s.items.allOf[2].then,
						data: u
					};
					e === null ? e = [h] : e.push(h), t++;
				}
				var z = n === t;
				oe = z;
			}
			if (!oe) {
				let n = {
					instancePath: a + "/" + m,
					schemaPath: "#/items/allOf/2/if",
					keyword: "if",
					params: { failingKeyword: "then" },
					schema: s.items.allOf[2].if,
					parentSchema: s.items.allOf[2],
					data: u
				};
				e === null ? e = [n] : e.push(n), t++;
			}
			let te = t, le = !0, Pe = t;
			if (u && typeof u == "object" && !Array.isArray(u)) {
				if (u.check === void 0 && "check") {
					let c = {};
					e === null ? e = [c] : e.push(c), t++;
				} else if (u.check !== void 0 && u.check !== "allowed-domains") {
					let c = {};
					e === null ? e = [c] : e.push(c), t++;
				}
			}
			var $ = Pe === t;
			if (t = te, e !== null && (te ? e.length = te : e = null), $) {
				let n = t;
				if (u && typeof u == "object" && !Array.isArray(u) && u.domains === void 0) {
					let h = {
						instancePath: a + "/" + m,
						schemaPath: "#/items/allOf/3/then/required",
						keyword: "required",
						params: { missingProperty: "domains" },
						schema: s.items.allOf[3].then.required,
						parentSchema: s.items.allOf[3].then,
						data: u
					};
					e === null ? e = [h] : e.push(h), t++;
				}
				var $ = n === t;
				le = $;
			}
			if (!le) {
				let n = {
					instancePath: a + "/" + m,
					schemaPath: "#/items/allOf/3/if",
					keyword: "if",
					params: { failingKeyword: "then" },
					schema: s.items.allOf[3].if,
					parentSchema: s.items.allOf[3],
					data: u
				};
				e === null ? e = [n] : e.push(n), t++;
			}
			let re = t, de = !0, ve = t;
			if (u && typeof u == "object" && !Array.isArray(u)) {
				if (u.check === void 0 && "check") {
					let c = {};
					e === null ? e = [c] : e.push(c), t++;
				} else if (u.check !== void 0 && u.check !== "expression") {
					let c = {};
					e === null ? e = [c] : e.push(c), t++;
				}
			}
			var K = ve === t;
			if (t = re, e !== null && (re ? e.length = re : e = null), K) {
				let n = t;
				if (u && typeof u == "object" && !Array.isArray(u) && u.expression === void 0) {
					let h = {
						instancePath: a + "/" + m,
						schemaPath: "#/items/allOf/4/then/required",
						keyword: "required",
						params: { missingProperty: "expression" },
						schema: s.items.allOf[4].then.required,
						parentSchema: s.items.allOf[4].then,
						data: u
					};
					e === null ? e = [h] : e.push(h), t++;
				}
				var K = n === t;
				de = K;
			}
			if (!de) {
				let n = {
					instancePath: a + "/" + m,
					schemaPath: "#/items/allOf/4/if",
					keyword: "if",
					params: { failingKeyword: "then" },
					schema: s.items.allOf[4].if,
					parentSchema: s.items.allOf[4],
					data: u
				};
				e === null ? e = [n] : e.push(n), t++;
			}
			if (u && typeof u == "object" && !Array.isArray(u)) {
				if (u.id === void 0) {
					let n = {
						instancePath: a + "/" + m,
						schemaPath: "#/items/required",
						keyword: "required",
						params: { missingProperty: "id" },
						schema: s.items.required,
						parentSchema: s.items,
						data: u
					};
					e === null ? e = [n] : e.push(n), t++;
				}
				if (u.check === void 0) {
					let n = {
						instancePath: a + "/" + m,
						schemaPath: "#/items/required",
						keyword: "required",
						params: { missingProperty: "check" },
						schema: s.items.required,
						parentSchema: s.items,
						data: u
					};
					e === null ? e = [n] : e.push(n), t++;
				}
				for (let n in u) if (!L.call(s.items.properties, n)) {
					let c = {
						instancePath: a + "/" + m,
						schemaPath: "#/items/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: n },
						schema: !1,
						parentSchema: s.items,
						data: u
					};
					e === null ? e = [c] : e.push(c), t++;
				}
				if (u.id !== void 0) {
					let n = u.id;
					if (typeof n == "string") {
						if (P(n) > 100) {
							let c = {
								instancePath: a + "/" + m + "/id",
								schemaPath: "#/items/properties/id/maxLength",
								keyword: "maxLength",
								params: { limit: 100 },
								schema: 100,
								parentSchema: s.items.properties.id,
								data: n
							};
							e === null ? e = [c] : e.push(c), t++;
						}
						if (!be.test(n)) {
							let c = {
								instancePath: a + "/" + m + "/id",
								schemaPath: "#/items/properties/id/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z0-9][a-z0-9._-]*$" },
								schema: "^[a-z0-9][a-z0-9._-]*$",
								parentSchema: s.items.properties.id,
								data: n
							};
							e === null ? e = [c] : e.push(c), t++;
						}
					} else {
						let c = {
							instancePath: a + "/" + m + "/id",
							schemaPath: "#/items/properties/id/type",
							keyword: "type",
							params: { type: "string" },
							schema: s.items.properties.id.type,
							parentSchema: s.items.properties.id,
							data: n
						};
						e === null ? e = [c] : e.push(c), t++;
					}
				}
				if (u.check !== void 0) {
					let n = u.check;
					if (!(n === "min-holders" || n === "max-holders" || n === "forbid" || n === "require-until" || n === "require-reason" || n === "exclusive" || n === "known-people-only" || n === "allowed-domains" || n === "expression")) {
						let c = {
							instancePath: a + "/" + m + "/check",
							schemaPath: "#/items/properties/check/enum",
							keyword: "enum",
							params: { allowedValues: s.items.properties.check.enum },
							schema: s.items.properties.check.enum,
							parentSchema: s.items.properties.check,
							data: n
						};
						e === null ? e = [c] : e.push(c), t++;
					}
				}
				if (u.severity !== void 0) {
					let n = u.severity;
					if (!(n === "error" || n === "warning" || n === "note")) {
						let c = {
							instancePath: a + "/" + m + "/severity",
							schemaPath: "#/items/properties/severity/enum",
							keyword: "enum",
							params: { allowedValues: s.items.properties.severity.enum },
							schema: s.items.properties.severity.enum,
							parentSchema: s.items.properties.severity,
							data: n
						};
						e === null ? e = [c] : e.push(c), t++;
					}
				}
				if (u.message !== void 0) {
					let n = u.message;
					if (typeof n == "string") {
						if (P(n) < 1) {
							let c = {
								instancePath: a + "/" + m + "/message",
								schemaPath: "#/items/properties/message/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.items.properties.message,
								data: n
							};
							e === null ? e = [c] : e.push(c), t++;
						}
					} else {
						let c = {
							instancePath: a + "/" + m + "/message",
							schemaPath: "#/items/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							schema: s.items.properties.message.type,
							parentSchema: s.items.properties.message,
							data: n
						};
						e === null ? e = [c] : e.push(c), t++;
					}
				}
				if (u.subjects !== void 0) {
					let n = u.subjects, c = t, h = !1, f = t;
					if (typeof n == "string") {
						if (P(n) < 1) {
							let i = {
								instancePath: a + "/" + m + "/subjects",
								schemaPath: "#/items/properties/subjects/anyOf/0/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.items.properties.subjects.anyOf[0],
								data: n
							};
							e === null ? e = [i] : e.push(i), t++;
						}
					} else {
						let i = {
							instancePath: a + "/" + m + "/subjects",
							schemaPath: "#/items/properties/subjects/anyOf/0/type",
							keyword: "type",
							params: { type: "string" },
							schema: s.items.properties.subjects.anyOf[0].type,
							parentSchema: s.items.properties.subjects.anyOf[0],
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
					var E = f === t;
					h = h || E;
					let y = t;
					if (Array.isArray(n)) {
						if (n.length < 1) {
							let d = {
								instancePath: a + "/" + m + "/subjects",
								schemaPath: "#/items/properties/subjects/anyOf/1/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.items.properties.subjects.anyOf[1],
								data: n
							};
							e === null ? e = [d] : e.push(d), t++;
						}
						let i = n.length;
						for (let d = 0; d < i; d++) {
							let r = n[d];
							if (typeof r == "string") {
								if (P(r) < 1) {
									let l = {
										instancePath: a + "/" + m + "/subjects/" + d,
										schemaPath: "#/items/properties/subjects/anyOf/1/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: s.items.properties.subjects.anyOf[1].items,
										data: r
									};
									e === null ? e = [l] : e.push(l), t++;
								}
							} else {
								let l = {
									instancePath: a + "/" + m + "/subjects/" + d,
									schemaPath: "#/items/properties/subjects/anyOf/1/items/type",
									keyword: "type",
									params: { type: "string" },
									schema: s.items.properties.subjects.anyOf[1].items.type,
									parentSchema: s.items.properties.subjects.anyOf[1].items,
									data: r
								};
								e === null ? e = [l] : e.push(l), t++;
							}
						}
						let p = n.length, o;
						if (p > 1) {
							let d = {};
							for (; p--;) {
								let r = n[p];
								if (typeof r == "string") {
									if (typeof d[r] == "number") {
										o = d[r];
										let l = {
											instancePath: a + "/" + m + "/subjects",
											schemaPath: "#/items/properties/subjects/anyOf/1/uniqueItems",
											keyword: "uniqueItems",
											params: {
												i: p,
												j: o
											},
											schema: !0,
											parentSchema: s.items.properties.subjects.anyOf[1],
											data: n
										};
										e === null ? e = [l] : e.push(l), t++;
										break;
									}
									d[r] = p;
								}
							}
						}
					} else {
						let i = {
							instancePath: a + "/" + m + "/subjects",
							schemaPath: "#/items/properties/subjects/anyOf/1/type",
							keyword: "type",
							params: { type: "array" },
							schema: s.items.properties.subjects.anyOf[1].type,
							parentSchema: s.items.properties.subjects.anyOf[1],
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
					var E = y === t;
					if (h = h || E, h) t = c, e !== null && (c ? e.length = c : e = null);
					else {
						let i = {
							instancePath: a + "/" + m + "/subjects",
							schemaPath: "#/items/properties/subjects/anyOf",
							keyword: "anyOf",
							params: {},
							schema: s.items.properties.subjects.anyOf,
							parentSchema: s.items.properties.subjects,
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
				}
				if (u.except !== void 0) {
					let n = u.except, c = t, h = !1, f = t;
					if (typeof n == "string") {
						if (P(n) < 1) {
							let i = {
								instancePath: a + "/" + m + "/except",
								schemaPath: "#/items/properties/except/anyOf/0/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.items.properties.except.anyOf[0],
								data: n
							};
							e === null ? e = [i] : e.push(i), t++;
						}
					} else {
						let i = {
							instancePath: a + "/" + m + "/except",
							schemaPath: "#/items/properties/except/anyOf/0/type",
							keyword: "type",
							params: { type: "string" },
							schema: s.items.properties.except.anyOf[0].type,
							parentSchema: s.items.properties.except.anyOf[0],
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
					var D = f === t;
					h = h || D;
					let y = t;
					if (Array.isArray(n)) {
						if (n.length < 1) {
							let d = {
								instancePath: a + "/" + m + "/except",
								schemaPath: "#/items/properties/except/anyOf/1/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.items.properties.except.anyOf[1],
								data: n
							};
							e === null ? e = [d] : e.push(d), t++;
						}
						let i = n.length;
						for (let d = 0; d < i; d++) {
							let r = n[d];
							if (typeof r == "string") {
								if (P(r) < 1) {
									let l = {
										instancePath: a + "/" + m + "/except/" + d,
										schemaPath: "#/items/properties/except/anyOf/1/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: s.items.properties.except.anyOf[1].items,
										data: r
									};
									e === null ? e = [l] : e.push(l), t++;
								}
							} else {
								let l = {
									instancePath: a + "/" + m + "/except/" + d,
									schemaPath: "#/items/properties/except/anyOf/1/items/type",
									keyword: "type",
									params: { type: "string" },
									schema: s.items.properties.except.anyOf[1].items.type,
									parentSchema: s.items.properties.except.anyOf[1].items,
									data: r
								};
								e === null ? e = [l] : e.push(l), t++;
							}
						}
						let p = n.length, o;
						if (p > 1) {
							let d = {};
							for (; p--;) {
								let r = n[p];
								if (typeof r == "string") {
									if (typeof d[r] == "number") {
										o = d[r];
										let l = {
											instancePath: a + "/" + m + "/except",
											schemaPath: "#/items/properties/except/anyOf/1/uniqueItems",
											keyword: "uniqueItems",
											params: {
												i: p,
												j: o
											},
											schema: !0,
											parentSchema: s.items.properties.except.anyOf[1],
											data: n
										};
										e === null ? e = [l] : e.push(l), t++;
										break;
									}
									d[r] = p;
								}
							}
						}
					} else {
						let i = {
							instancePath: a + "/" + m + "/except",
							schemaPath: "#/items/properties/except/anyOf/1/type",
							keyword: "type",
							params: { type: "array" },
							schema: s.items.properties.except.anyOf[1].type,
							parentSchema: s.items.properties.except.anyOf[1],
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
					var D = y === t;
					if (h = h || D, h) t = c, e !== null && (c ? e.length = c : e = null);
					else {
						let i = {
							instancePath: a + "/" + m + "/except",
							schemaPath: "#/items/properties/except/anyOf",
							keyword: "anyOf",
							params: {},
							schema: s.items.properties.except.anyOf,
							parentSchema: s.items.properties.except,
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
				}
				if (u.kind !== void 0) {
					let n = u.kind, c = t, h = !1, f = t;
					if (!(n === "person" || n === "service" || n === "unknown")) {
						let i = {
							instancePath: a + "/" + m + "/kind",
							schemaPath: "#/items/properties/kind/anyOf/0/enum",
							keyword: "enum",
							params: { allowedValues: s.items.properties.kind.anyOf[0].enum },
							schema: s.items.properties.kind.anyOf[0].enum,
							parentSchema: s.items.properties.kind.anyOf[0],
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
					var R = f === t;
					h = h || R;
					let y = t;
					if (Array.isArray(n)) {
						if (n.length < 1) {
							let d = {
								instancePath: a + "/" + m + "/kind",
								schemaPath: "#/items/properties/kind/anyOf/1/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.items.properties.kind.anyOf[1],
								data: n
							};
							e === null ? e = [d] : e.push(d), t++;
						}
						let i = n.length;
						for (let d = 0; d < i; d++) {
							let r = n[d];
							if (!(r === "person" || r === "service" || r === "unknown")) {
								let l = {
									instancePath: a + "/" + m + "/kind/" + d,
									schemaPath: "#/items/properties/kind/anyOf/1/items/enum",
									keyword: "enum",
									params: { allowedValues: s.items.properties.kind.anyOf[1].items.enum },
									schema: s.items.properties.kind.anyOf[1].items.enum,
									parentSchema: s.items.properties.kind.anyOf[1].items,
									data: r
								};
								e === null ? e = [l] : e.push(l), t++;
							}
						}
						let p = n.length, o;
						if (p > 1) {
							e: for (; p--;) for (o = p; o--;) if (Se(n[p], n[o])) {
								let d = {
									instancePath: a + "/" + m + "/kind",
									schemaPath: "#/items/properties/kind/anyOf/1/uniqueItems",
									keyword: "uniqueItems",
									params: {
										i: p,
										j: o
									},
									schema: !0,
									parentSchema: s.items.properties.kind.anyOf[1],
									data: n
								};
								e === null ? e = [d] : e.push(d), t++;
								break e;
							}
						}
					} else {
						let i = {
							instancePath: a + "/" + m + "/kind",
							schemaPath: "#/items/properties/kind/anyOf/1/type",
							keyword: "type",
							params: { type: "array" },
							schema: s.items.properties.kind.anyOf[1].type,
							parentSchema: s.items.properties.kind.anyOf[1],
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
					var R = y === t;
					if (h = h || R, h) t = c, e !== null && (c ? e.length = c : e = null);
					else {
						let i = {
							instancePath: a + "/" + m + "/kind",
							schemaPath: "#/items/properties/kind/anyOf",
							keyword: "anyOf",
							params: {},
							schema: s.items.properties.kind.anyOf,
							parentSchema: s.items.properties.kind,
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
				}
				if (u.orgs !== void 0) {
					let n = u.orgs, c = t, h = !1, f = t;
					if (typeof n == "string") {
						if (P(n) < 1) {
							let i = {
								instancePath: a + "/" + m + "/orgs",
								schemaPath: "#/items/properties/orgs/anyOf/0/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.items.properties.orgs.anyOf[0],
								data: n
							};
							e === null ? e = [i] : e.push(i), t++;
						}
					} else {
						let i = {
							instancePath: a + "/" + m + "/orgs",
							schemaPath: "#/items/properties/orgs/anyOf/0/type",
							keyword: "type",
							params: { type: "string" },
							schema: s.items.properties.orgs.anyOf[0].type,
							parentSchema: s.items.properties.orgs.anyOf[0],
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
					var C = f === t;
					h = h || C;
					let y = t;
					if (Array.isArray(n)) {
						if (n.length < 1) {
							let d = {
								instancePath: a + "/" + m + "/orgs",
								schemaPath: "#/items/properties/orgs/anyOf/1/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.items.properties.orgs.anyOf[1],
								data: n
							};
							e === null ? e = [d] : e.push(d), t++;
						}
						let i = n.length;
						for (let d = 0; d < i; d++) {
							let r = n[d];
							if (typeof r == "string") {
								if (P(r) < 1) {
									let l = {
										instancePath: a + "/" + m + "/orgs/" + d,
										schemaPath: "#/items/properties/orgs/anyOf/1/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: s.items.properties.orgs.anyOf[1].items,
										data: r
									};
									e === null ? e = [l] : e.push(l), t++;
								}
							} else {
								let l = {
									instancePath: a + "/" + m + "/orgs/" + d,
									schemaPath: "#/items/properties/orgs/anyOf/1/items/type",
									keyword: "type",
									params: { type: "string" },
									schema: s.items.properties.orgs.anyOf[1].items.type,
									parentSchema: s.items.properties.orgs.anyOf[1].items,
									data: r
								};
								e === null ? e = [l] : e.push(l), t++;
							}
						}
						let p = n.length, o;
						if (p > 1) {
							let d = {};
							for (; p--;) {
								let r = n[p];
								if (typeof r == "string") {
									if (typeof d[r] == "number") {
										o = d[r];
										let l = {
											instancePath: a + "/" + m + "/orgs",
											schemaPath: "#/items/properties/orgs/anyOf/1/uniqueItems",
											keyword: "uniqueItems",
											params: {
												i: p,
												j: o
											},
											schema: !0,
											parentSchema: s.items.properties.orgs.anyOf[1],
											data: n
										};
										e === null ? e = [l] : e.push(l), t++;
										break;
									}
									d[r] = p;
								}
							}
						}
					} else {
						let i = {
							instancePath: a + "/" + m + "/orgs",
							schemaPath: "#/items/properties/orgs/anyOf/1/type",
							keyword: "type",
							params: { type: "array" },
							schema: s.items.properties.orgs.anyOf[1].type,
							parentSchema: s.items.properties.orgs.anyOf[1],
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
					var C = y === t;
					if (h = h || C, h) t = c, e !== null && (c ? e.length = c : e = null);
					else {
						let i = {
							instancePath: a + "/" + m + "/orgs",
							schemaPath: "#/items/properties/orgs/anyOf",
							keyword: "anyOf",
							params: {},
							schema: s.items.properties.orgs.anyOf,
							parentSchema: s.items.properties.orgs,
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
				}
				if (u.provider !== void 0) {
					let n = u.provider, c = t, h = !1, f = t;
					if (typeof n == "string") {
						if (P(n) < 1) {
							let i = {
								instancePath: a + "/" + m + "/provider",
								schemaPath: "#/items/properties/provider/anyOf/0/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.items.properties.provider.anyOf[0],
								data: n
							};
							e === null ? e = [i] : e.push(i), t++;
						}
					} else {
						let i = {
							instancePath: a + "/" + m + "/provider",
							schemaPath: "#/items/properties/provider/anyOf/0/type",
							keyword: "type",
							params: { type: "string" },
							schema: s.items.properties.provider.anyOf[0].type,
							parentSchema: s.items.properties.provider.anyOf[0],
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
					var M = f === t;
					h = h || M;
					let y = t;
					if (Array.isArray(n)) {
						if (n.length < 1) {
							let d = {
								instancePath: a + "/" + m + "/provider",
								schemaPath: "#/items/properties/provider/anyOf/1/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.items.properties.provider.anyOf[1],
								data: n
							};
							e === null ? e = [d] : e.push(d), t++;
						}
						let i = n.length;
						for (let d = 0; d < i; d++) {
							let r = n[d];
							if (typeof r == "string") {
								if (P(r) < 1) {
									let l = {
										instancePath: a + "/" + m + "/provider/" + d,
										schemaPath: "#/items/properties/provider/anyOf/1/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: s.items.properties.provider.anyOf[1].items,
										data: r
									};
									e === null ? e = [l] : e.push(l), t++;
								}
							} else {
								let l = {
									instancePath: a + "/" + m + "/provider/" + d,
									schemaPath: "#/items/properties/provider/anyOf/1/items/type",
									keyword: "type",
									params: { type: "string" },
									schema: s.items.properties.provider.anyOf[1].items.type,
									parentSchema: s.items.properties.provider.anyOf[1].items,
									data: r
								};
								e === null ? e = [l] : e.push(l), t++;
							}
						}
						let p = n.length, o;
						if (p > 1) {
							let d = {};
							for (; p--;) {
								let r = n[p];
								if (typeof r == "string") {
									if (typeof d[r] == "number") {
										o = d[r];
										let l = {
											instancePath: a + "/" + m + "/provider",
											schemaPath: "#/items/properties/provider/anyOf/1/uniqueItems",
											keyword: "uniqueItems",
											params: {
												i: p,
												j: o
											},
											schema: !0,
											parentSchema: s.items.properties.provider.anyOf[1],
											data: n
										};
										e === null ? e = [l] : e.push(l), t++;
										break;
									}
									d[r] = p;
								}
							}
						}
					} else {
						let i = {
							instancePath: a + "/" + m + "/provider",
							schemaPath: "#/items/properties/provider/anyOf/1/type",
							keyword: "type",
							params: { type: "array" },
							schema: s.items.properties.provider.anyOf[1].type,
							parentSchema: s.items.properties.provider.anyOf[1],
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
					var M = y === t;
					if (h = h || M, h) t = c, e !== null && (c ? e.length = c : e = null);
					else {
						let i = {
							instancePath: a + "/" + m + "/provider",
							schemaPath: "#/items/properties/provider/anyOf",
							keyword: "anyOf",
							params: {},
							schema: s.items.properties.provider.anyOf,
							parentSchema: s.items.properties.provider,
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
				}
				if (u.address !== void 0) {
					let n = u.address, c = t, h = !1, f = t;
					if (typeof n == "string") {
						if (P(n) < 1) {
							let i = {
								instancePath: a + "/" + m + "/address",
								schemaPath: "#/items/properties/address/anyOf/0/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.items.properties.address.anyOf[0],
								data: n
							};
							e === null ? e = [i] : e.push(i), t++;
						}
					} else {
						let i = {
							instancePath: a + "/" + m + "/address",
							schemaPath: "#/items/properties/address/anyOf/0/type",
							keyword: "type",
							params: { type: "string" },
							schema: s.items.properties.address.anyOf[0].type,
							parentSchema: s.items.properties.address.anyOf[0],
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
					var B = f === t;
					h = h || B;
					let y = t;
					if (Array.isArray(n)) {
						if (n.length < 1) {
							let d = {
								instancePath: a + "/" + m + "/address",
								schemaPath: "#/items/properties/address/anyOf/1/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.items.properties.address.anyOf[1],
								data: n
							};
							e === null ? e = [d] : e.push(d), t++;
						}
						let i = n.length;
						for (let d = 0; d < i; d++) {
							let r = n[d];
							if (typeof r == "string") {
								if (P(r) < 1) {
									let l = {
										instancePath: a + "/" + m + "/address/" + d,
										schemaPath: "#/items/properties/address/anyOf/1/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: s.items.properties.address.anyOf[1].items,
										data: r
									};
									e === null ? e = [l] : e.push(l), t++;
								}
							} else {
								let l = {
									instancePath: a + "/" + m + "/address/" + d,
									schemaPath: "#/items/properties/address/anyOf/1/items/type",
									keyword: "type",
									params: { type: "string" },
									schema: s.items.properties.address.anyOf[1].items.type,
									parentSchema: s.items.properties.address.anyOf[1].items,
									data: r
								};
								e === null ? e = [l] : e.push(l), t++;
							}
						}
						let p = n.length, o;
						if (p > 1) {
							let d = {};
							for (; p--;) {
								let r = n[p];
								if (typeof r == "string") {
									if (typeof d[r] == "number") {
										o = d[r];
										let l = {
											instancePath: a + "/" + m + "/address",
											schemaPath: "#/items/properties/address/anyOf/1/uniqueItems",
											keyword: "uniqueItems",
											params: {
												i: p,
												j: o
											},
											schema: !0,
											parentSchema: s.items.properties.address.anyOf[1],
											data: n
										};
										e === null ? e = [l] : e.push(l), t++;
										break;
									}
									d[r] = p;
								}
							}
						}
					} else {
						let i = {
							instancePath: a + "/" + m + "/address",
							schemaPath: "#/items/properties/address/anyOf/1/type",
							keyword: "type",
							params: { type: "array" },
							schema: s.items.properties.address.anyOf[1].type,
							parentSchema: s.items.properties.address.anyOf[1],
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
					var B = y === t;
					if (h = h || B, h) t = c, e !== null && (c ? e.length = c : e = null);
					else {
						let i = {
							instancePath: a + "/" + m + "/address",
							schemaPath: "#/items/properties/address/anyOf",
							keyword: "anyOf",
							params: {},
							schema: s.items.properties.address.anyOf,
							parentSchema: s.items.properties.address,
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
				}
				if (u.role !== void 0) {
					let n = u.role, c = t, h = !1, f = t;
					if (typeof n == "string") {
						if (P(n) < 1) {
							let i = {
								instancePath: a + "/" + m + "/role",
								schemaPath: "#/items/properties/role/anyOf/0/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.items.properties.role.anyOf[0],
								data: n
							};
							e === null ? e = [i] : e.push(i), t++;
						}
					} else {
						let i = {
							instancePath: a + "/" + m + "/role",
							schemaPath: "#/items/properties/role/anyOf/0/type",
							keyword: "type",
							params: { type: "string" },
							schema: s.items.properties.role.anyOf[0].type,
							parentSchema: s.items.properties.role.anyOf[0],
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
					var F = f === t;
					h = h || F;
					let y = t;
					if (Array.isArray(n)) {
						if (n.length < 1) {
							let d = {
								instancePath: a + "/" + m + "/role",
								schemaPath: "#/items/properties/role/anyOf/1/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.items.properties.role.anyOf[1],
								data: n
							};
							e === null ? e = [d] : e.push(d), t++;
						}
						let i = n.length;
						for (let d = 0; d < i; d++) {
							let r = n[d];
							if (typeof r == "string") {
								if (P(r) < 1) {
									let l = {
										instancePath: a + "/" + m + "/role/" + d,
										schemaPath: "#/items/properties/role/anyOf/1/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: s.items.properties.role.anyOf[1].items,
										data: r
									};
									e === null ? e = [l] : e.push(l), t++;
								}
							} else {
								let l = {
									instancePath: a + "/" + m + "/role/" + d,
									schemaPath: "#/items/properties/role/anyOf/1/items/type",
									keyword: "type",
									params: { type: "string" },
									schema: s.items.properties.role.anyOf[1].items.type,
									parentSchema: s.items.properties.role.anyOf[1].items,
									data: r
								};
								e === null ? e = [l] : e.push(l), t++;
							}
						}
						let p = n.length, o;
						if (p > 1) {
							let d = {};
							for (; p--;) {
								let r = n[p];
								if (typeof r == "string") {
									if (typeof d[r] == "number") {
										o = d[r];
										let l = {
											instancePath: a + "/" + m + "/role",
											schemaPath: "#/items/properties/role/anyOf/1/uniqueItems",
											keyword: "uniqueItems",
											params: {
												i: p,
												j: o
											},
											schema: !0,
											parentSchema: s.items.properties.role.anyOf[1],
											data: n
										};
										e === null ? e = [l] : e.push(l), t++;
										break;
									}
									d[r] = p;
								}
							}
						}
					} else {
						let i = {
							instancePath: a + "/" + m + "/role",
							schemaPath: "#/items/properties/role/anyOf/1/type",
							keyword: "type",
							params: { type: "array" },
							schema: s.items.properties.role.anyOf[1].type,
							parentSchema: s.items.properties.role.anyOf[1],
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
					var F = y === t;
					if (h = h || F, h) t = c, e !== null && (c ? e.length = c : e = null);
					else {
						let i = {
							instancePath: a + "/" + m + "/role",
							schemaPath: "#/items/properties/role/anyOf",
							keyword: "anyOf",
							params: {},
							schema: s.items.properties.role.anyOf,
							parentSchema: s.items.properties.role,
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
				}
				if (u.permission !== void 0) {
					let n = u.permission, c = t, h = !1, f = t;
					if (typeof n == "string") {
						if (P(n) < 1) {
							let i = {
								instancePath: a + "/" + m + "/permission",
								schemaPath: "#/items/properties/permission/anyOf/0/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.items.properties.permission.anyOf[0],
								data: n
							};
							e === null ? e = [i] : e.push(i), t++;
						}
					} else {
						let i = {
							instancePath: a + "/" + m + "/permission",
							schemaPath: "#/items/properties/permission/anyOf/0/type",
							keyword: "type",
							params: { type: "string" },
							schema: s.items.properties.permission.anyOf[0].type,
							parentSchema: s.items.properties.permission.anyOf[0],
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
					var G = f === t;
					h = h || G;
					let y = t;
					if (Array.isArray(n)) {
						if (n.length < 1) {
							let d = {
								instancePath: a + "/" + m + "/permission",
								schemaPath: "#/items/properties/permission/anyOf/1/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.items.properties.permission.anyOf[1],
								data: n
							};
							e === null ? e = [d] : e.push(d), t++;
						}
						let i = n.length;
						for (let d = 0; d < i; d++) {
							let r = n[d];
							if (typeof r == "string") {
								if (P(r) < 1) {
									let l = {
										instancePath: a + "/" + m + "/permission/" + d,
										schemaPath: "#/items/properties/permission/anyOf/1/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: s.items.properties.permission.anyOf[1].items,
										data: r
									};
									e === null ? e = [l] : e.push(l), t++;
								}
							} else {
								let l = {
									instancePath: a + "/" + m + "/permission/" + d,
									schemaPath: "#/items/properties/permission/anyOf/1/items/type",
									keyword: "type",
									params: { type: "string" },
									schema: s.items.properties.permission.anyOf[1].items.type,
									parentSchema: s.items.properties.permission.anyOf[1].items,
									data: r
								};
								e === null ? e = [l] : e.push(l), t++;
							}
						}
						let p = n.length, o;
						if (p > 1) {
							let d = {};
							for (; p--;) {
								let r = n[p];
								if (typeof r == "string") {
									if (typeof d[r] == "number") {
										o = d[r];
										let l = {
											instancePath: a + "/" + m + "/permission",
											schemaPath: "#/items/properties/permission/anyOf/1/uniqueItems",
											keyword: "uniqueItems",
											params: {
												i: p,
												j: o
											},
											schema: !0,
											parentSchema: s.items.properties.permission.anyOf[1],
											data: n
										};
										e === null ? e = [l] : e.push(l), t++;
										break;
									}
									d[r] = p;
								}
							}
						}
					} else {
						let i = {
							instancePath: a + "/" + m + "/permission",
							schemaPath: "#/items/properties/permission/anyOf/1/type",
							keyword: "type",
							params: { type: "array" },
							schema: s.items.properties.permission.anyOf[1].type,
							parentSchema: s.items.properties.permission.anyOf[1],
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
					var G = y === t;
					if (h = h || G, h) t = c, e !== null && (c ? e.length = c : e = null);
					else {
						let i = {
							instancePath: a + "/" + m + "/permission",
							schemaPath: "#/items/properties/permission/anyOf",
							keyword: "anyOf",
							params: {},
							schema: s.items.properties.permission.anyOf,
							parentSchema: s.items.properties.permission,
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
				}
				if (u.environment !== void 0) {
					let n = u.environment, c = t, h = !1, f = t;
					if (typeof n == "string") {
						if (P(n) < 1) {
							let i = {
								instancePath: a + "/" + m + "/environment",
								schemaPath: "#/items/properties/environment/anyOf/0/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.items.properties.environment.anyOf[0],
								data: n
							};
							e === null ? e = [i] : e.push(i), t++;
						}
					} else {
						let i = {
							instancePath: a + "/" + m + "/environment",
							schemaPath: "#/items/properties/environment/anyOf/0/type",
							keyword: "type",
							params: { type: "string" },
							schema: s.items.properties.environment.anyOf[0].type,
							parentSchema: s.items.properties.environment.anyOf[0],
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
					var H = f === t;
					h = h || H;
					let y = t;
					if (Array.isArray(n)) {
						if (n.length < 1) {
							let d = {
								instancePath: a + "/" + m + "/environment",
								schemaPath: "#/items/properties/environment/anyOf/1/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.items.properties.environment.anyOf[1],
								data: n
							};
							e === null ? e = [d] : e.push(d), t++;
						}
						let i = n.length;
						for (let d = 0; d < i; d++) {
							let r = n[d];
							if (typeof r == "string") {
								if (P(r) < 1) {
									let l = {
										instancePath: a + "/" + m + "/environment/" + d,
										schemaPath: "#/items/properties/environment/anyOf/1/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: s.items.properties.environment.anyOf[1].items,
										data: r
									};
									e === null ? e = [l] : e.push(l), t++;
								}
							} else {
								let l = {
									instancePath: a + "/" + m + "/environment/" + d,
									schemaPath: "#/items/properties/environment/anyOf/1/items/type",
									keyword: "type",
									params: { type: "string" },
									schema: s.items.properties.environment.anyOf[1].items.type,
									parentSchema: s.items.properties.environment.anyOf[1].items,
									data: r
								};
								e === null ? e = [l] : e.push(l), t++;
							}
						}
						let p = n.length, o;
						if (p > 1) {
							let d = {};
							for (; p--;) {
								let r = n[p];
								if (typeof r == "string") {
									if (typeof d[r] == "number") {
										o = d[r];
										let l = {
											instancePath: a + "/" + m + "/environment",
											schemaPath: "#/items/properties/environment/anyOf/1/uniqueItems",
											keyword: "uniqueItems",
											params: {
												i: p,
												j: o
											},
											schema: !0,
											parentSchema: s.items.properties.environment.anyOf[1],
											data: n
										};
										e === null ? e = [l] : e.push(l), t++;
										break;
									}
									d[r] = p;
								}
							}
						}
					} else {
						let i = {
							instancePath: a + "/" + m + "/environment",
							schemaPath: "#/items/properties/environment/anyOf/1/type",
							keyword: "type",
							params: { type: "array" },
							schema: s.items.properties.environment.anyOf[1].type,
							parentSchema: s.items.properties.environment.anyOf[1],
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
					var H = y === t;
					if (h = h || H, h) t = c, e !== null && (c ? e.length = c : e = null);
					else {
						let i = {
							instancePath: a + "/" + m + "/environment",
							schemaPath: "#/items/properties/environment/anyOf",
							keyword: "anyOf",
							params: {},
							schema: s.items.properties.environment.anyOf,
							parentSchema: s.items.properties.environment,
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
				}
				if (u.count !== void 0) {
					let n = u.count;
					if (!(typeof n == "number" && !(n % 1) && !isNaN(n))) {
						let c = {
							instancePath: a + "/" + m + "/count",
							schemaPath: "#/items/properties/count/type",
							keyword: "type",
							params: { type: "integer" },
							schema: s.items.properties.count.type,
							parentSchema: s.items.properties.count,
							data: n
						};
						e === null ? e = [c] : e.push(c), t++;
					}
					if (typeof n == "number" && (n < 0 || isNaN(n))) {
						let c = {
							instancePath: a + "/" + m + "/count",
							schemaPath: "#/items/properties/count/minimum",
							keyword: "minimum",
							params: {
								comparison: ">=",
								limit: 0
							},
							schema: 0,
							parentSchema: s.items.properties.count,
							data: n
						};
						e === null ? e = [c] : e.push(c), t++;
					}
				}
				if (u.within !== void 0) {
					let n = u.within, c = t, h = !1, f = t;
					if (!(typeof n == "number" && !(n % 1) && !isNaN(n))) {
						let i = {
							instancePath: a + "/" + m + "/within",
							schemaPath: "#/items/properties/within/anyOf/0/type",
							keyword: "type",
							params: { type: "integer" },
							schema: s.items.properties.within.anyOf[0].type,
							parentSchema: s.items.properties.within.anyOf[0],
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
					if (typeof n == "number" && (n < 1 || isNaN(n))) {
						let i = {
							instancePath: a + "/" + m + "/within",
							schemaPath: "#/items/properties/within/anyOf/0/minimum",
							keyword: "minimum",
							params: {
								comparison: ">=",
								limit: 1
							},
							schema: 1,
							parentSchema: s.items.properties.within.anyOf[0],
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
					var J = f === t;
					h = h || J;
					let y = t;
					if (typeof n == "string") {
						if (!je.test(n)) {
							let i = {
								instancePath: a + "/" + m + "/within",
								schemaPath: "#/items/properties/within/anyOf/1/pattern",
								keyword: "pattern",
								params: { pattern: "^[1-9][0-9]{0,4}[dw]$" },
								schema: "^[1-9][0-9]{0,4}[dw]$",
								parentSchema: s.items.properties.within.anyOf[1],
								data: n
							};
							e === null ? e = [i] : e.push(i), t++;
						}
					} else {
						let i = {
							instancePath: a + "/" + m + "/within",
							schemaPath: "#/items/properties/within/anyOf/1/type",
							keyword: "type",
							params: { type: "string" },
							schema: s.items.properties.within.anyOf[1].type,
							parentSchema: s.items.properties.within.anyOf[1],
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
					var J = y === t;
					if (h = h || J, h) t = c, e !== null && (c ? e.length = c : e = null);
					else {
						let i = {
							instancePath: a + "/" + m + "/within",
							schemaPath: "#/items/properties/within/anyOf",
							keyword: "anyOf",
							params: {},
							schema: s.items.properties.within.anyOf,
							parentSchema: s.items.properties.within,
							data: n
						};
						e === null ? e = [i] : e.push(i), t++;
					}
				}
				if (u.pattern !== void 0) {
					let n = u.pattern;
					if (typeof n == "string") {
						if (P(n) > 200) {
							let c = {
								instancePath: a + "/" + m + "/pattern",
								schemaPath: "#/items/properties/pattern/maxLength",
								keyword: "maxLength",
								params: { limit: 200 },
								schema: 200,
								parentSchema: s.items.properties.pattern,
								data: n
							};
							e === null ? e = [c] : e.push(c), t++;
						}
						if (P(n) < 1) {
							let c = {
								instancePath: a + "/" + m + "/pattern",
								schemaPath: "#/items/properties/pattern/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.items.properties.pattern,
								data: n
							};
							e === null ? e = [c] : e.push(c), t++;
						}
					} else {
						let c = {
							instancePath: a + "/" + m + "/pattern",
							schemaPath: "#/items/properties/pattern/type",
							keyword: "type",
							params: { type: "string" },
							schema: s.items.properties.pattern.type,
							parentSchema: s.items.properties.pattern,
							data: n
						};
						e === null ? e = [c] : e.push(c), t++;
					}
				}
				if (u.duties !== void 0) {
					let n = u.duties;
					if (Array.isArray(n)) {
						if (n.length < 2) {
							let h = {
								instancePath: a + "/" + m + "/duties",
								schemaPath: "#/items/properties/duties/minItems",
								keyword: "minItems",
								params: { limit: 2 },
								schema: 2,
								parentSchema: s.items.properties.duties,
								data: n
							};
							e === null ? e = [h] : e.push(h), t++;
						}
						let c = n.length;
						for (let h = 0; h < c; h++) {
							let f = n[h];
							if (f && typeof f == "object" && !Array.isArray(f)) {
								if (Object.keys(f).length < 1) {
									let y = {
										instancePath: a + "/" + m + "/duties/" + h,
										schemaPath: "#/items/properties/duties/items/minProperties",
										keyword: "minProperties",
										params: { limit: 1 },
										schema: 1,
										parentSchema: s.items.properties.duties.items,
										data: f
									};
									e === null ? e = [y] : e.push(y), t++;
								}
								for (let y in f) if (!(y === "name" || y === "orgs" || y === "provider" || y === "address" || y === "role" || y === "permission" || y === "environment")) {
									let i = {
										instancePath: a + "/" + m + "/duties/" + h,
										schemaPath: "#/items/properties/duties/items/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: y },
										schema: !1,
										parentSchema: s.items.properties.duties.items,
										data: f
									};
									e === null ? e = [i] : e.push(i), t++;
								}
								if (f.name !== void 0) {
									let y = f.name;
									if (typeof y == "string") {
										if (P(y) < 1) {
											let i = {
												instancePath: a + "/" + m + "/duties/" + h + "/name",
												schemaPath: "#/items/properties/duties/items/properties/name/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												schema: 1,
												parentSchema: s.items.properties.duties.items.properties.name,
												data: y
											};
											e === null ? e = [i] : e.push(i), t++;
										}
									} else {
										let i = {
											instancePath: a + "/" + m + "/duties/" + h + "/name",
											schemaPath: "#/items/properties/duties/items/properties/name/type",
											keyword: "type",
											params: { type: "string" },
											schema: s.items.properties.duties.items.properties.name.type,
											parentSchema: s.items.properties.duties.items.properties.name,
											data: y
										};
										e === null ? e = [i] : e.push(i), t++;
									}
								}
								if (f.orgs !== void 0) {
									let y = f.orgs, i = t, p = !1, o = t;
									if (typeof y == "string") {
										if (P(y) < 1) {
											let r = {
												instancePath: a + "/" + m + "/duties/" + h + "/orgs",
												schemaPath: "#/items/properties/duties/items/properties/orgs/anyOf/0/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												schema: 1,
												parentSchema: s.items.properties.duties.items.properties.orgs.anyOf[0],
												data: y
											};
											e === null ? e = [r] : e.push(r), t++;
										}
									} else {
										let r = {
											instancePath: a + "/" + m + "/duties/" + h + "/orgs",
											schemaPath: "#/items/properties/duties/items/properties/orgs/anyOf/0/type",
											keyword: "type",
											params: { type: "string" },
											schema: s.items.properties.duties.items.properties.orgs.anyOf[0].type,
											parentSchema: s.items.properties.duties.items.properties.orgs.anyOf[0],
											data: y
										};
										e === null ? e = [r] : e.push(r), t++;
									}
									var Q = o === t;
									p = p || Q;
									let d = t;
									if (Array.isArray(y)) {
										if (y.length < 1) {
											let g = {
												instancePath: a + "/" + m + "/duties/" + h + "/orgs",
												schemaPath: "#/items/properties/duties/items/properties/orgs/anyOf/1/minItems",
												keyword: "minItems",
												params: { limit: 1 },
												schema: 1,
												parentSchema: s.items.properties.duties.items.properties.orgs.anyOf[1],
												data: y
											};
											e === null ? e = [g] : e.push(g), t++;
										}
										let r = y.length;
										for (let g = 0; g < r; g++) {
											let x = y[g];
											if (typeof x == "string") {
												if (P(x) < 1) {
													let k = {
														instancePath: a + "/" + m + "/duties/" + h + "/orgs/" + g,
														schemaPath: "#/items/properties/duties/items/properties/orgs/anyOf/1/items/minLength",
														keyword: "minLength",
														params: { limit: 1 },
														schema: 1,
														parentSchema: s.items.properties.duties.items.properties.orgs.anyOf[1].items,
														data: x
													};
													e === null ? e = [k] : e.push(k), t++;
												}
											} else {
												let k = {
													instancePath: a + "/" + m + "/duties/" + h + "/orgs/" + g,
													schemaPath: "#/items/properties/duties/items/properties/orgs/anyOf/1/items/type",
													keyword: "type",
													params: { type: "string" },
													schema: s.items.properties.duties.items.properties.orgs.anyOf[1].items.type,
													parentSchema: s.items.properties.duties.items.properties.orgs.anyOf[1].items,
													data: x
												};
												e === null ? e = [k] : e.push(k), t++;
											}
										}
										let l = y.length, w;
										if (l > 1) {
											let g = {};
											for (; l--;) {
												let x = y[l];
												if (typeof x == "string") {
													if (typeof g[x] == "number") {
														w = g[x];
														let k = {
															instancePath: a + "/" + m + "/duties/" + h + "/orgs",
															schemaPath: "#/items/properties/duties/items/properties/orgs/anyOf/1/uniqueItems",
															keyword: "uniqueItems",
															params: {
																i: l,
																j: w
															},
															schema: !0,
															parentSchema: s.items.properties.duties.items.properties.orgs.anyOf[1],
															data: y
														};
														e === null ? e = [k] : e.push(k), t++;
														break;
													}
													g[x] = l;
												}
											}
										}
									} else {
										let r = {
											instancePath: a + "/" + m + "/duties/" + h + "/orgs",
											schemaPath: "#/items/properties/duties/items/properties/orgs/anyOf/1/type",
											keyword: "type",
											params: { type: "array" },
											schema: s.items.properties.duties.items.properties.orgs.anyOf[1].type,
											parentSchema: s.items.properties.duties.items.properties.orgs.anyOf[1],
											data: y
										};
										e === null ? e = [r] : e.push(r), t++;
									}
									var Q = d === t;
									if (p = p || Q, p) t = i, e !== null && (i ? e.length = i : e = null);
									else {
										let r = {
											instancePath: a + "/" + m + "/duties/" + h + "/orgs",
											schemaPath: "#/items/properties/duties/items/properties/orgs/anyOf",
											keyword: "anyOf",
											params: {},
											schema: s.items.properties.duties.items.properties.orgs.anyOf,
											parentSchema: s.items.properties.duties.items.properties.orgs,
											data: y
										};
										e === null ? e = [r] : e.push(r), t++;
									}
								}
								if (f.provider !== void 0) {
									let y = f.provider, i = t, p = !1, o = t;
									if (typeof y == "string") {
										if (P(y) < 1) {
											let r = {
												instancePath: a + "/" + m + "/duties/" + h + "/provider",
												schemaPath: "#/items/properties/duties/items/properties/provider/anyOf/0/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												schema: 1,
												parentSchema: s.items.properties.duties.items.properties.provider.anyOf[0],
												data: y
											};
											e === null ? e = [r] : e.push(r), t++;
										}
									} else {
										let r = {
											instancePath: a + "/" + m + "/duties/" + h + "/provider",
											schemaPath: "#/items/properties/duties/items/properties/provider/anyOf/0/type",
											keyword: "type",
											params: { type: "string" },
											schema: s.items.properties.duties.items.properties.provider.anyOf[0].type,
											parentSchema: s.items.properties.duties.items.properties.provider.anyOf[0],
											data: y
										};
										e === null ? e = [r] : e.push(r), t++;
									}
									var T = o === t;
									p = p || T;
									let d = t;
									if (Array.isArray(y)) {
										if (y.length < 1) {
											let g = {
												instancePath: a + "/" + m + "/duties/" + h + "/provider",
												schemaPath: "#/items/properties/duties/items/properties/provider/anyOf/1/minItems",
												keyword: "minItems",
												params: { limit: 1 },
												schema: 1,
												parentSchema: s.items.properties.duties.items.properties.provider.anyOf[1],
												data: y
											};
											e === null ? e = [g] : e.push(g), t++;
										}
										let r = y.length;
										for (let g = 0; g < r; g++) {
											let x = y[g];
											if (typeof x == "string") {
												if (P(x) < 1) {
													let k = {
														instancePath: a + "/" + m + "/duties/" + h + "/provider/" + g,
														schemaPath: "#/items/properties/duties/items/properties/provider/anyOf/1/items/minLength",
														keyword: "minLength",
														params: { limit: 1 },
														schema: 1,
														parentSchema: s.items.properties.duties.items.properties.provider.anyOf[1].items,
														data: x
													};
													e === null ? e = [k] : e.push(k), t++;
												}
											} else {
												let k = {
													instancePath: a + "/" + m + "/duties/" + h + "/provider/" + g,
													schemaPath: "#/items/properties/duties/items/properties/provider/anyOf/1/items/type",
													keyword: "type",
													params: { type: "string" },
													schema: s.items.properties.duties.items.properties.provider.anyOf[1].items.type,
													parentSchema: s.items.properties.duties.items.properties.provider.anyOf[1].items,
													data: x
												};
												e === null ? e = [k] : e.push(k), t++;
											}
										}
										let l = y.length, w;
										if (l > 1) {
											let g = {};
											for (; l--;) {
												let x = y[l];
												if (typeof x == "string") {
													if (typeof g[x] == "number") {
														w = g[x];
														let k = {
															instancePath: a + "/" + m + "/duties/" + h + "/provider",
															schemaPath: "#/items/properties/duties/items/properties/provider/anyOf/1/uniqueItems",
															keyword: "uniqueItems",
															params: {
																i: l,
																j: w
															},
															schema: !0,
															parentSchema: s.items.properties.duties.items.properties.provider.anyOf[1],
															data: y
														};
														e === null ? e = [k] : e.push(k), t++;
														break;
													}
													g[x] = l;
												}
											}
										}
									} else {
										let r = {
											instancePath: a + "/" + m + "/duties/" + h + "/provider",
											schemaPath: "#/items/properties/duties/items/properties/provider/anyOf/1/type",
											keyword: "type",
											params: { type: "array" },
											schema: s.items.properties.duties.items.properties.provider.anyOf[1].type,
											parentSchema: s.items.properties.duties.items.properties.provider.anyOf[1],
											data: y
										};
										e === null ? e = [r] : e.push(r), t++;
									}
									var T = d === t;
									if (p = p || T, p) t = i, e !== null && (i ? e.length = i : e = null);
									else {
										let r = {
											instancePath: a + "/" + m + "/duties/" + h + "/provider",
											schemaPath: "#/items/properties/duties/items/properties/provider/anyOf",
											keyword: "anyOf",
											params: {},
											schema: s.items.properties.duties.items.properties.provider.anyOf,
											parentSchema: s.items.properties.duties.items.properties.provider,
											data: y
										};
										e === null ? e = [r] : e.push(r), t++;
									}
								}
								if (f.address !== void 0) {
									let y = f.address, i = t, p = !1, o = t;
									if (typeof y == "string") {
										if (P(y) < 1) {
											let r = {
												instancePath: a + "/" + m + "/duties/" + h + "/address",
												schemaPath: "#/items/properties/duties/items/properties/address/anyOf/0/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												schema: 1,
												parentSchema: s.items.properties.duties.items.properties.address.anyOf[0],
												data: y
											};
											e === null ? e = [r] : e.push(r), t++;
										}
									} else {
										let r = {
											instancePath: a + "/" + m + "/duties/" + h + "/address",
											schemaPath: "#/items/properties/duties/items/properties/address/anyOf/0/type",
											keyword: "type",
											params: { type: "string" },
											schema: s.items.properties.duties.items.properties.address.anyOf[0].type,
											parentSchema: s.items.properties.duties.items.properties.address.anyOf[0],
											data: y
										};
										e === null ? e = [r] : e.push(r), t++;
									}
									var U = o === t;
									p = p || U;
									let d = t;
									if (Array.isArray(y)) {
										if (y.length < 1) {
											let g = {
												instancePath: a + "/" + m + "/duties/" + h + "/address",
												schemaPath: "#/items/properties/duties/items/properties/address/anyOf/1/minItems",
												keyword: "minItems",
												params: { limit: 1 },
												schema: 1,
												parentSchema: s.items.properties.duties.items.properties.address.anyOf[1],
												data: y
											};
											e === null ? e = [g] : e.push(g), t++;
										}
										let r = y.length;
										for (let g = 0; g < r; g++) {
											let x = y[g];
											if (typeof x == "string") {
												if (P(x) < 1) {
													let k = {
														instancePath: a + "/" + m + "/duties/" + h + "/address/" + g,
														schemaPath: "#/items/properties/duties/items/properties/address/anyOf/1/items/minLength",
														keyword: "minLength",
														params: { limit: 1 },
														schema: 1,
														parentSchema: s.items.properties.duties.items.properties.address.anyOf[1].items,
														data: x
													};
													e === null ? e = [k] : e.push(k), t++;
												}
											} else {
												let k = {
													instancePath: a + "/" + m + "/duties/" + h + "/address/" + g,
													schemaPath: "#/items/properties/duties/items/properties/address/anyOf/1/items/type",
													keyword: "type",
													params: { type: "string" },
													schema: s.items.properties.duties.items.properties.address.anyOf[1].items.type,
													parentSchema: s.items.properties.duties.items.properties.address.anyOf[1].items,
													data: x
												};
												e === null ? e = [k] : e.push(k), t++;
											}
										}
										let l = y.length, w;
										if (l > 1) {
											let g = {};
											for (; l--;) {
												let x = y[l];
												if (typeof x == "string") {
													if (typeof g[x] == "number") {
														w = g[x];
														let k = {
															instancePath: a + "/" + m + "/duties/" + h + "/address",
															schemaPath: "#/items/properties/duties/items/properties/address/anyOf/1/uniqueItems",
															keyword: "uniqueItems",
															params: {
																i: l,
																j: w
															},
															schema: !0,
															parentSchema: s.items.properties.duties.items.properties.address.anyOf[1],
															data: y
														};
														e === null ? e = [k] : e.push(k), t++;
														break;
													}
													g[x] = l;
												}
											}
										}
									} else {
										let r = {
											instancePath: a + "/" + m + "/duties/" + h + "/address",
											schemaPath: "#/items/properties/duties/items/properties/address/anyOf/1/type",
											keyword: "type",
											params: { type: "array" },
											schema: s.items.properties.duties.items.properties.address.anyOf[1].type,
											parentSchema: s.items.properties.duties.items.properties.address.anyOf[1],
											data: y
										};
										e === null ? e = [r] : e.push(r), t++;
									}
									var U = d === t;
									if (p = p || U, p) t = i, e !== null && (i ? e.length = i : e = null);
									else {
										let r = {
											instancePath: a + "/" + m + "/duties/" + h + "/address",
											schemaPath: "#/items/properties/duties/items/properties/address/anyOf",
											keyword: "anyOf",
											params: {},
											schema: s.items.properties.duties.items.properties.address.anyOf,
											parentSchema: s.items.properties.duties.items.properties.address,
											data: y
										};
										e === null ? e = [r] : e.push(r), t++;
									}
								}
								if (f.role !== void 0) {
									let y = f.role, i = t, p = !1, o = t;
									if (typeof y == "string") {
										if (P(y) < 1) {
											let r = {
												instancePath: a + "/" + m + "/duties/" + h + "/role",
												schemaPath: "#/items/properties/duties/items/properties/role/anyOf/0/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												schema: 1,
												parentSchema: s.items.properties.duties.items.properties.role.anyOf[0],
												data: y
											};
											e === null ? e = [r] : e.push(r), t++;
										}
									} else {
										let r = {
											instancePath: a + "/" + m + "/duties/" + h + "/role",
											schemaPath: "#/items/properties/duties/items/properties/role/anyOf/0/type",
											keyword: "type",
											params: { type: "string" },
											schema: s.items.properties.duties.items.properties.role.anyOf[0].type,
											parentSchema: s.items.properties.duties.items.properties.role.anyOf[0],
											data: y
										};
										e === null ? e = [r] : e.push(r), t++;
									}
									var W = o === t;
									p = p || W;
									let d = t;
									if (Array.isArray(y)) {
										if (y.length < 1) {
											let g = {
												instancePath: a + "/" + m + "/duties/" + h + "/role",
												schemaPath: "#/items/properties/duties/items/properties/role/anyOf/1/minItems",
												keyword: "minItems",
												params: { limit: 1 },
												schema: 1,
												parentSchema: s.items.properties.duties.items.properties.role.anyOf[1],
												data: y
											};
											e === null ? e = [g] : e.push(g), t++;
										}
										let r = y.length;
										for (let g = 0; g < r; g++) {
											let x = y[g];
											if (typeof x == "string") {
												if (P(x) < 1) {
													let k = {
														instancePath: a + "/" + m + "/duties/" + h + "/role/" + g,
														schemaPath: "#/items/properties/duties/items/properties/role/anyOf/1/items/minLength",
														keyword: "minLength",
														params: { limit: 1 },
														schema: 1,
														parentSchema: s.items.properties.duties.items.properties.role.anyOf[1].items,
														data: x
													};
													e === null ? e = [k] : e.push(k), t++;
												}
											} else {
												let k = {
													instancePath: a + "/" + m + "/duties/" + h + "/role/" + g,
													schemaPath: "#/items/properties/duties/items/properties/role/anyOf/1/items/type",
													keyword: "type",
													params: { type: "string" },
													schema: s.items.properties.duties.items.properties.role.anyOf[1].items.type,
													parentSchema: s.items.properties.duties.items.properties.role.anyOf[1].items,
													data: x
												};
												e === null ? e = [k] : e.push(k), t++;
											}
										}
										let l = y.length, w;
										if (l > 1) {
											let g = {};
											for (; l--;) {
												let x = y[l];
												if (typeof x == "string") {
													if (typeof g[x] == "number") {
														w = g[x];
														let k = {
															instancePath: a + "/" + m + "/duties/" + h + "/role",
															schemaPath: "#/items/properties/duties/items/properties/role/anyOf/1/uniqueItems",
															keyword: "uniqueItems",
															params: {
																i: l,
																j: w
															},
															schema: !0,
															parentSchema: s.items.properties.duties.items.properties.role.anyOf[1],
															data: y
														};
														e === null ? e = [k] : e.push(k), t++;
														break;
													}
													g[x] = l;
												}
											}
										}
									} else {
										let r = {
											instancePath: a + "/" + m + "/duties/" + h + "/role",
											schemaPath: "#/items/properties/duties/items/properties/role/anyOf/1/type",
											keyword: "type",
											params: { type: "array" },
											schema: s.items.properties.duties.items.properties.role.anyOf[1].type,
											parentSchema: s.items.properties.duties.items.properties.role.anyOf[1],
											data: y
										};
										e === null ? e = [r] : e.push(r), t++;
									}
									var W = d === t;
									if (p = p || W, p) t = i, e !== null && (i ? e.length = i : e = null);
									else {
										let r = {
											instancePath: a + "/" + m + "/duties/" + h + "/role",
											schemaPath: "#/items/properties/duties/items/properties/role/anyOf",
											keyword: "anyOf",
											params: {},
											schema: s.items.properties.duties.items.properties.role.anyOf,
											parentSchema: s.items.properties.duties.items.properties.role,
											data: y
										};
										e === null ? e = [r] : e.push(r), t++;
									}
								}
								if (f.permission !== void 0) {
									let y = f.permission, i = t, p = !1, o = t;
									if (typeof y == "string") {
										if (P(y) < 1) {
											let r = {
												instancePath: a + "/" + m + "/duties/" + h + "/permission",
												schemaPath: "#/items/properties/duties/items/properties/permission/anyOf/0/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												schema: 1,
												parentSchema: s.items.properties.duties.items.properties.permission.anyOf[0],
												data: y
											};
											e === null ? e = [r] : e.push(r), t++;
										}
									} else {
										let r = {
											instancePath: a + "/" + m + "/duties/" + h + "/permission",
											schemaPath: "#/items/properties/duties/items/properties/permission/anyOf/0/type",
											keyword: "type",
											params: { type: "string" },
											schema: s.items.properties.duties.items.properties.permission.anyOf[0].type,
											parentSchema: s.items.properties.duties.items.properties.permission.anyOf[0],
											data: y
										};
										e === null ? e = [r] : e.push(r), t++;
									}
									var X = o === t;
									p = p || X;
									let d = t;
									if (Array.isArray(y)) {
										if (y.length < 1) {
											let g = {
												instancePath: a + "/" + m + "/duties/" + h + "/permission",
												schemaPath: "#/items/properties/duties/items/properties/permission/anyOf/1/minItems",
												keyword: "minItems",
												params: { limit: 1 },
												schema: 1,
												parentSchema: s.items.properties.duties.items.properties.permission.anyOf[1],
												data: y
											};
											e === null ? e = [g] : e.push(g), t++;
										}
										let r = y.length;
										for (let g = 0; g < r; g++) {
											let x = y[g];
											if (typeof x == "string") {
												if (P(x) < 1) {
													let k = {
														instancePath: a + "/" + m + "/duties/" + h + "/permission/" + g,
														schemaPath: "#/items/properties/duties/items/properties/permission/anyOf/1/items/minLength",
														keyword: "minLength",
														params: { limit: 1 },
														schema: 1,
														parentSchema: s.items.properties.duties.items.properties.permission.anyOf[1].items,
														data: x
													};
													e === null ? e = [k] : e.push(k), t++;
												}
											} else {
												let k = {
													instancePath: a + "/" + m + "/duties/" + h + "/permission/" + g,
													schemaPath: "#/items/properties/duties/items/properties/permission/anyOf/1/items/type",
													keyword: "type",
													params: { type: "string" },
													schema: s.items.properties.duties.items.properties.permission.anyOf[1].items.type,
													parentSchema: s.items.properties.duties.items.properties.permission.anyOf[1].items,
													data: x
												};
												e === null ? e = [k] : e.push(k), t++;
											}
										}
										let l = y.length, w;
										if (l > 1) {
											let g = {};
											for (; l--;) {
												let x = y[l];
												if (typeof x == "string") {
													if (typeof g[x] == "number") {
														w = g[x];
														let k = {
															instancePath: a + "/" + m + "/duties/" + h + "/permission",
															schemaPath: "#/items/properties/duties/items/properties/permission/anyOf/1/uniqueItems",
															keyword: "uniqueItems",
															params: {
																i: l,
																j: w
															},
															schema: !0,
															parentSchema: s.items.properties.duties.items.properties.permission.anyOf[1],
															data: y
														};
														e === null ? e = [k] : e.push(k), t++;
														break;
													}
													g[x] = l;
												}
											}
										}
									} else {
										let r = {
											instancePath: a + "/" + m + "/duties/" + h + "/permission",
											schemaPath: "#/items/properties/duties/items/properties/permission/anyOf/1/type",
											keyword: "type",
											params: { type: "array" },
											schema: s.items.properties.duties.items.properties.permission.anyOf[1].type,
											parentSchema: s.items.properties.duties.items.properties.permission.anyOf[1],
											data: y
										};
										e === null ? e = [r] : e.push(r), t++;
									}
									var X = d === t;
									if (p = p || X, p) t = i, e !== null && (i ? e.length = i : e = null);
									else {
										let r = {
											instancePath: a + "/" + m + "/duties/" + h + "/permission",
											schemaPath: "#/items/properties/duties/items/properties/permission/anyOf",
											keyword: "anyOf",
											params: {},
											schema: s.items.properties.duties.items.properties.permission.anyOf,
											parentSchema: s.items.properties.duties.items.properties.permission,
											data: y
										};
										e === null ? e = [r] : e.push(r), t++;
									}
								}
								if (f.environment !== void 0) {
									let y = f.environment, i = t, p = !1, o = t;
									if (typeof y == "string") {
										if (P(y) < 1) {
											let r = {
												instancePath: a + "/" + m + "/duties/" + h + "/environment",
												schemaPath: "#/items/properties/duties/items/properties/environment/anyOf/0/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												schema: 1,
												parentSchema: s.items.properties.duties.items.properties.environment.anyOf[0],
												data: y
											};
											e === null ? e = [r] : e.push(r), t++;
										}
									} else {
										let r = {
											instancePath: a + "/" + m + "/duties/" + h + "/environment",
											schemaPath: "#/items/properties/duties/items/properties/environment/anyOf/0/type",
											keyword: "type",
											params: { type: "string" },
											schema: s.items.properties.duties.items.properties.environment.anyOf[0].type,
											parentSchema: s.items.properties.duties.items.properties.environment.anyOf[0],
											data: y
										};
										e === null ? e = [r] : e.push(r), t++;
									}
									var Y = o === t;
									p = p || Y;
									let d = t;
									if (Array.isArray(y)) {
										if (y.length < 1) {
											let g = {
												instancePath: a + "/" + m + "/duties/" + h + "/environment",
												schemaPath: "#/items/properties/duties/items/properties/environment/anyOf/1/minItems",
												keyword: "minItems",
												params: { limit: 1 },
												schema: 1,
												parentSchema: s.items.properties.duties.items.properties.environment.anyOf[1],
												data: y
											};
											e === null ? e = [g] : e.push(g), t++;
										}
										let r = y.length;
										for (let g = 0; g < r; g++) {
											let x = y[g];
											if (typeof x == "string") {
												if (P(x) < 1) {
													let k = {
														instancePath: a + "/" + m + "/duties/" + h + "/environment/" + g,
														schemaPath: "#/items/properties/duties/items/properties/environment/anyOf/1/items/minLength",
														keyword: "minLength",
														params: { limit: 1 },
														schema: 1,
														parentSchema: s.items.properties.duties.items.properties.environment.anyOf[1].items,
														data: x
													};
													e === null ? e = [k] : e.push(k), t++;
												}
											} else {
												let k = {
													instancePath: a + "/" + m + "/duties/" + h + "/environment/" + g,
													schemaPath: "#/items/properties/duties/items/properties/environment/anyOf/1/items/type",
													keyword: "type",
													params: { type: "string" },
													schema: s.items.properties.duties.items.properties.environment.anyOf[1].items.type,
													parentSchema: s.items.properties.duties.items.properties.environment.anyOf[1].items,
													data: x
												};
												e === null ? e = [k] : e.push(k), t++;
											}
										}
										let l = y.length, w;
										if (l > 1) {
											let g = {};
											for (; l--;) {
												let x = y[l];
												if (typeof x == "string") {
													if (typeof g[x] == "number") {
														w = g[x];
														let k = {
															instancePath: a + "/" + m + "/duties/" + h + "/environment",
															schemaPath: "#/items/properties/duties/items/properties/environment/anyOf/1/uniqueItems",
															keyword: "uniqueItems",
															params: {
																i: l,
																j: w
															},
															schema: !0,
															parentSchema: s.items.properties.duties.items.properties.environment.anyOf[1],
															data: y
														};
														e === null ? e = [k] : e.push(k), t++;
														break;
													}
													g[x] = l;
												}
											}
										}
									} else {
										let r = {
											instancePath: a + "/" + m + "/duties/" + h + "/environment",
											schemaPath: "#/items/properties/duties/items/properties/environment/anyOf/1/type",
											keyword: "type",
											params: { type: "array" },
											schema: s.items.properties.duties.items.properties.environment.anyOf[1].type,
											parentSchema: s.items.properties.duties.items.properties.environment.anyOf[1],
											data: y
										};
										e === null ? e = [r] : e.push(r), t++;
									}
									var Y = d === t;
									if (p = p || Y, p) t = i, e !== null && (i ? e.length = i : e = null);
									else {
										let r = {
											instancePath: a + "/" + m + "/duties/" + h + "/environment",
											schemaPath: "#/items/properties/duties/items/properties/environment/anyOf",
											keyword: "anyOf",
											params: {},
											schema: s.items.properties.duties.items.properties.environment.anyOf,
											parentSchema: s.items.properties.duties.items.properties.environment,
											data: y
										};
										e === null ? e = [r] : e.push(r), t++;
									}
								}
							} else {
								let y = {
									instancePath: a + "/" + m + "/duties/" + h,
									schemaPath: "#/items/properties/duties/items/type",
									keyword: "type",
									params: { type: "object" },
									schema: s.items.properties.duties.items.type,
									parentSchema: s.items.properties.duties.items,
									data: f
								};
								e === null ? e = [y] : e.push(y), t++;
							}
						}
					} else {
						let c = {
							instancePath: a + "/" + m + "/duties",
							schemaPath: "#/items/properties/duties/type",
							keyword: "type",
							params: { type: "array" },
							schema: s.items.properties.duties.type,
							parentSchema: s.items.properties.duties,
							data: n
						};
						e === null ? e = [c] : e.push(c), t++;
					}
				}
				if (u.max !== void 0) {
					let n = u.max;
					if (!(typeof n == "number" && !(n % 1) && !isNaN(n))) {
						let c = {
							instancePath: a + "/" + m + "/max",
							schemaPath: "#/items/properties/max/type",
							keyword: "type",
							params: { type: "integer" },
							schema: s.items.properties.max.type,
							parentSchema: s.items.properties.max,
							data: n
						};
						e === null ? e = [c] : e.push(c), t++;
					}
					if (typeof n == "number" && (n < 1 || isNaN(n))) {
						let c = {
							instancePath: a + "/" + m + "/max",
							schemaPath: "#/items/properties/max/minimum",
							keyword: "minimum",
							params: {
								comparison: ">=",
								limit: 1
							},
							schema: 1,
							parentSchema: s.items.properties.max,
							data: n
						};
						e === null ? e = [c] : e.push(c), t++;
					}
				}
				if (u.domains !== void 0) {
					let n = u.domains;
					if (Array.isArray(n)) {
						if (n.length < 1) {
							let y = {
								instancePath: a + "/" + m + "/domains",
								schemaPath: "#/items/properties/domains/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.items.properties.domains,
								data: n
							};
							e === null ? e = [y] : e.push(y), t++;
						}
						let c = n.length;
						for (let y = 0; y < c; y++) {
							let i = n[y];
							if (typeof i == "string") {
								if (P(i) < 1) {
									let p = {
										instancePath: a + "/" + m + "/domains/" + y,
										schemaPath: "#/items/properties/domains/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: s.items.properties.domains.items,
										data: i
									};
									e === null ? e = [p] : e.push(p), t++;
								}
							} else {
								let p = {
									instancePath: a + "/" + m + "/domains/" + y,
									schemaPath: "#/items/properties/domains/items/type",
									keyword: "type",
									params: { type: "string" },
									schema: s.items.properties.domains.items.type,
									parentSchema: s.items.properties.domains.items,
									data: i
								};
								e === null ? e = [p] : e.push(p), t++;
							}
						}
						let h = n.length, f;
						if (h > 1) {
							let y = {};
							for (; h--;) {
								let i = n[h];
								if (typeof i == "string") {
									if (typeof y[i] == "number") {
										f = y[i];
										let p = {
											instancePath: a + "/" + m + "/domains",
											schemaPath: "#/items/properties/domains/uniqueItems",
											keyword: "uniqueItems",
											params: {
												i: h,
												j: f
											},
											schema: !0,
											parentSchema: s.items.properties.domains,
											data: n
										};
										e === null ? e = [p] : e.push(p), t++;
										break;
									}
									y[i] = h;
								}
							}
						}
					} else {
						let c = {
							instancePath: a + "/" + m + "/domains",
							schemaPath: "#/items/properties/domains/type",
							keyword: "type",
							params: { type: "array" },
							schema: s.items.properties.domains.type,
							parentSchema: s.items.properties.domains,
							data: n
						};
						e === null ? e = [c] : e.push(c), t++;
					}
				}
				if (u.over !== void 0) {
					let n = u.over;
					if (!(n === "grant" || n === "person" || n === "org")) {
						let c = {
							instancePath: a + "/" + m + "/over",
							schemaPath: "#/items/properties/over/enum",
							keyword: "enum",
							params: { allowedValues: s.items.properties.over.enum },
							schema: s.items.properties.over.enum,
							parentSchema: s.items.properties.over,
							data: n
						};
						e === null ? e = [c] : e.push(c), t++;
					}
				}
				if (u.expression !== void 0) {
					let n = u.expression;
					if (typeof n == "string") {
						if (P(n) > 1e4) {
							let c = {
								instancePath: a + "/" + m + "/expression",
								schemaPath: "#/items/properties/expression/maxLength",
								keyword: "maxLength",
								params: { limit: 1e4 },
								schema: 1e4,
								parentSchema: s.items.properties.expression,
								data: n
							};
							e === null ? e = [c] : e.push(c), t++;
						}
						if (P(n) < 1) {
							let c = {
								instancePath: a + "/" + m + "/expression",
								schemaPath: "#/items/properties/expression/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.items.properties.expression,
								data: n
							};
							e === null ? e = [c] : e.push(c), t++;
						}
					} else {
						let c = {
							instancePath: a + "/" + m + "/expression",
							schemaPath: "#/items/properties/expression/type",
							keyword: "type",
							params: { type: "string" },
							schema: s.items.properties.expression.type,
							parentSchema: s.items.properties.expression,
							data: n
						};
						e === null ? e = [c] : e.push(c), t++;
					}
				}
				if (u.examples !== void 0) {
					let n = u.examples;
					if (n && typeof n == "object" && !Array.isArray(n)) {
						for (let c in n) if (!(c === "pass" || c === "fail")) {
							let h = {
								instancePath: a + "/" + m + "/examples",
								schemaPath: "#/items/properties/examples/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: c },
								schema: !1,
								parentSchema: s.items.properties.examples,
								data: n
							};
							e === null ? e = [h] : e.push(h), t++;
						}
						if (n.pass !== void 0) {
							let c = n.pass;
							if (Array.isArray(c)) {
								let h = c.length;
								for (let f = 0; f < h; f++) {
									let y = c[f];
									if (y && typeof y == "object" && !Array.isArray(y)) {
										for (let i in y) if (!(i === "name" || i === "now" || i === "grant" || i === "person" || i === "org" || i === "grants")) {
											let p = {
												instancePath: a + "/" + m + "/examples/pass/" + f,
												schemaPath: "#/items/properties/examples/properties/pass/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: i },
												schema: !1,
												parentSchema: s.items.properties.examples.properties.pass.items,
												data: y
											};
											e === null ? e = [p] : e.push(p), t++;
										}
										if (y.name !== void 0) {
											let i = y.name;
											if (typeof i != "string") {
												let p = {
													instancePath: a + "/" + m + "/examples/pass/" + f + "/name",
													schemaPath: "#/items/properties/examples/properties/pass/items/properties/name/type",
													keyword: "type",
													params: { type: "string" },
													schema: s.items.properties.examples.properties.pass.items.properties.name.type,
													parentSchema: s.items.properties.examples.properties.pass.items.properties.name,
													data: i
												};
												e === null ? e = [p] : e.push(p), t++;
											}
										}
										if (y.now !== void 0) {
											let i = y.now;
											if (typeof i != "string") {
												let p = {
													instancePath: a + "/" + m + "/examples/pass/" + f + "/now",
													schemaPath: "#/items/properties/examples/properties/pass/items/properties/now/type",
													keyword: "type",
													params: { type: "string" },
													schema: s.items.properties.examples.properties.pass.items.properties.now.type,
													parentSchema: s.items.properties.examples.properties.pass.items.properties.now,
													data: i
												};
												e === null ? e = [p] : e.push(p), t++;
											}
										}
										if (y.grant !== void 0) {
											let i = y.grant;
											if (i && typeof i == "object" && !Array.isArray(i)) {
												for (let p in i) if (!L.call(s.items.properties.examples.properties.pass.items.properties.grant.properties, p)) {
													let o = {
														instancePath: a + "/" + m + "/examples/pass/" + f + "/grant",
														schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: p },
														schema: !1,
														parentSchema: s.items.properties.examples.properties.pass.items.properties.grant,
														data: i
													};
													e === null ? e = [o] : e.push(o), t++;
												}
												if (i.org !== void 0) {
													let p = i.org;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/grant/org",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/properties/org/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.pass.items.properties.grant.properties.org.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.grant.properties.org,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.provider !== void 0) {
													let p = i.provider;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/grant/provider",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/properties/provider/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.pass.items.properties.grant.properties.provider.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.grant.properties.provider,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.address !== void 0) {
													let p = i.address;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/grant/address",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/properties/address/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.pass.items.properties.grant.properties.address.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.grant.properties.address,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.section !== void 0) {
													let p = i.section;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/grant/section",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/properties/section/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.pass.items.properties.grant.properties.section.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.grant.properties.section,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.name !== void 0) {
													let p = i.name;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/grant/name",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/properties/name/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.pass.items.properties.grant.properties.name.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.grant.properties.name,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.subject !== void 0) {
													let p = i.subject;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/grant/subject",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/properties/subject/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.pass.items.properties.grant.properties.subject.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.grant.properties.subject,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.email !== void 0) {
													let p = i.email;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/grant/email",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/properties/email/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.pass.items.properties.grant.properties.email.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.grant.properties.email,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.kind !== void 0) {
													let p = i.kind;
													if (!(p === "person" || p === "service" || p === "group" || p === "unknown")) {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/grant/kind",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/properties/kind/enum",
															keyword: "enum",
															params: { allowedValues: s.items.properties.examples.properties.pass.items.properties.grant.properties.kind.enum },
															schema: s.items.properties.examples.properties.pass.items.properties.grant.properties.kind.enum,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.grant.properties.kind,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.teams !== void 0) {
													let p = i.teams;
													if (Array.isArray(p)) {
														let o = p.length;
														for (let d = 0; d < o; d++) {
															let r = p[d];
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/pass/" + f + "/grant/teams/" + d,
																	schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/properties/teams/items/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.pass.items.properties.grant.properties.teams.items.type,
																	parentSchema: s.items.properties.examples.properties.pass.items.properties.grant.properties.teams.items,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
													} else {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/grant/teams",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/properties/teams/type",
															keyword: "type",
															params: { type: "array" },
															schema: s.items.properties.examples.properties.pass.items.properties.grant.properties.teams.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.grant.properties.teams,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.role !== void 0) {
													let p = i.role;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/grant/role",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/properties/role/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.pass.items.properties.grant.properties.role.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.grant.properties.role,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.permissions !== void 0) {
													let p = i.permissions;
													if (Array.isArray(p)) {
														let o = p.length;
														for (let d = 0; d < o; d++) {
															let r = p[d];
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/pass/" + f + "/grant/permissions/" + d,
																	schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/properties/permissions/items/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.pass.items.properties.grant.properties.permissions.items.type,
																	parentSchema: s.items.properties.examples.properties.pass.items.properties.grant.properties.permissions.items,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
													} else {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/grant/permissions",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/properties/permissions/type",
															keyword: "type",
															params: { type: "array" },
															schema: s.items.properties.examples.properties.pass.items.properties.grant.properties.permissions.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.grant.properties.permissions,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.environments !== void 0) {
													let p = i.environments;
													if (p && typeof p == "object" && !Array.isArray(p)) for (let o in p) {
														let d = p[o];
														if (typeof d != "string") {
															let r = {
																instancePath: a + "/" + m + "/examples/pass/" + f + "/grant/environments/" + o.replace(/~/g, "~0").replace(/\//g, "~1"),
																schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/properties/environments/additionalProperties/type",
																keyword: "type",
																params: { type: "string" },
																schema: s.items.properties.examples.properties.pass.items.properties.grant.properties.environments.additionalProperties.type,
																parentSchema: s.items.properties.examples.properties.pass.items.properties.grant.properties.environments.additionalProperties,
																data: d
															};
															e === null ? e = [r] : e.push(r), t++;
														}
													}
													else {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/grant/environments",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/properties/environments/type",
															keyword: "type",
															params: { type: "object" },
															schema: s.items.properties.examples.properties.pass.items.properties.grant.properties.environments.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.grant.properties.environments,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.disabled !== void 0) {
													let p = i.disabled;
													if (typeof p != "boolean") {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/grant/disabled",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/properties/disabled/type",
															keyword: "type",
															params: { type: "boolean" },
															schema: s.items.properties.examples.properties.pass.items.properties.grant.properties.disabled.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.grant.properties.disabled,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.until !== void 0) {
													let p = i.until;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/grant/until",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/properties/until/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.pass.items.properties.grant.properties.until.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.grant.properties.until,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.reason !== void 0) {
													let p = i.reason;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/grant/reason",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/properties/reason/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.pass.items.properties.grant.properties.reason.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.grant.properties.reason,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.path !== void 0) {
													let p = i.path;
													if (!(p === "direct" || p === "group" || p === "implied" || p === "owner" || p === "setting" || p === "inherited")) {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/grant/path",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/properties/path/enum",
															keyword: "enum",
															params: { allowedValues: s.items.properties.examples.properties.pass.items.properties.grant.properties.path.enum },
															schema: s.items.properties.examples.properties.pass.items.properties.grant.properties.path.enum,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.grant.properties.path,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.group !== void 0) {
													let p = i.group;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/grant/group",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/properties/group/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.pass.items.properties.grant.properties.group.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.grant.properties.group,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
											} else {
												let p = {
													instancePath: a + "/" + m + "/examples/pass/" + f + "/grant",
													schemaPath: "#/items/properties/examples/properties/pass/items/properties/grant/type",
													keyword: "type",
													params: { type: "object" },
													schema: s.items.properties.examples.properties.pass.items.properties.grant.type,
													parentSchema: s.items.properties.examples.properties.pass.items.properties.grant,
													data: i
												};
												e === null ? e = [p] : e.push(p), t++;
											}
										}
										if (y.person !== void 0) {
											let i = y.person;
											if (i && typeof i == "object" && !Array.isArray(i)) {
												for (let p in i) if (!(p === "key" || p === "name" || p === "email" || p === "kind" || p === "teams" || p === "attributes")) {
													let o = {
														instancePath: a + "/" + m + "/examples/pass/" + f + "/person",
														schemaPath: "#/items/properties/examples/properties/pass/items/properties/person/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: p },
														schema: !1,
														parentSchema: s.items.properties.examples.properties.pass.items.properties.person,
														data: i
													};
													e === null ? e = [o] : e.push(o), t++;
												}
												if (i.key !== void 0) {
													let p = i.key;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/person/key",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/person/properties/key/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.pass.items.properties.person.properties.key.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.person.properties.key,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.name !== void 0) {
													let p = i.name;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/person/name",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/person/properties/name/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.pass.items.properties.person.properties.name.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.person.properties.name,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.email !== void 0) {
													let p = i.email;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/person/email",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/person/properties/email/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.pass.items.properties.person.properties.email.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.person.properties.email,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.kind !== void 0) {
													let p = i.kind;
													if (!(p === "person" || p === "service" || p === "group" || p === "unknown")) {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/person/kind",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/person/properties/kind/enum",
															keyword: "enum",
															params: { allowedValues: s.items.properties.examples.properties.pass.items.properties.person.properties.kind.enum },
															schema: s.items.properties.examples.properties.pass.items.properties.person.properties.kind.enum,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.person.properties.kind,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.teams !== void 0) {
													let p = i.teams;
													if (Array.isArray(p)) {
														let o = p.length;
														for (let d = 0; d < o; d++) {
															let r = p[d];
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/pass/" + f + "/person/teams/" + d,
																	schemaPath: "#/items/properties/examples/properties/pass/items/properties/person/properties/teams/items/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.pass.items.properties.person.properties.teams.items.type,
																	parentSchema: s.items.properties.examples.properties.pass.items.properties.person.properties.teams.items,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
													} else {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/person/teams",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/person/properties/teams/type",
															keyword: "type",
															params: { type: "array" },
															schema: s.items.properties.examples.properties.pass.items.properties.person.properties.teams.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.person.properties.teams,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.attributes !== void 0) {
													let p = i.attributes;
													if (!(p && typeof p == "object" && !Array.isArray(p))) {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/person/attributes",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/person/properties/attributes/type",
															keyword: "type",
															params: { type: "object" },
															schema: s.items.properties.examples.properties.pass.items.properties.person.properties.attributes.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.person.properties.attributes,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
											} else {
												let p = {
													instancePath: a + "/" + m + "/examples/pass/" + f + "/person",
													schemaPath: "#/items/properties/examples/properties/pass/items/properties/person/type",
													keyword: "type",
													params: { type: "object" },
													schema: s.items.properties.examples.properties.pass.items.properties.person.type,
													parentSchema: s.items.properties.examples.properties.pass.items.properties.person,
													data: i
												};
												e === null ? e = [p] : e.push(p), t++;
											}
										}
										if (y.org !== void 0) {
											let i = y.org;
											if (i && typeof i == "object" && !Array.isArray(i)) {
												for (let p in i) if (!(p === "key" || p === "provider" || p === "name" || p === "owner")) {
													let o = {
														instancePath: a + "/" + m + "/examples/pass/" + f + "/org",
														schemaPath: "#/items/properties/examples/properties/pass/items/properties/org/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: p },
														schema: !1,
														parentSchema: s.items.properties.examples.properties.pass.items.properties.org,
														data: i
													};
													e === null ? e = [o] : e.push(o), t++;
												}
												if (i.key !== void 0) {
													let p = i.key;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/org/key",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/org/properties/key/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.pass.items.properties.org.properties.key.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.org.properties.key,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.provider !== void 0) {
													let p = i.provider;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/org/provider",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/org/properties/provider/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.pass.items.properties.org.properties.provider.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.org.properties.provider,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.name !== void 0) {
													let p = i.name;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/org/name",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/org/properties/name/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.pass.items.properties.org.properties.name.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.org.properties.name,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.owner !== void 0) {
													let p = i.owner;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/org/owner",
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/org/properties/owner/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.pass.items.properties.org.properties.owner.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.org.properties.owner,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
											} else {
												let p = {
													instancePath: a + "/" + m + "/examples/pass/" + f + "/org",
													schemaPath: "#/items/properties/examples/properties/pass/items/properties/org/type",
													keyword: "type",
													params: { type: "object" },
													schema: s.items.properties.examples.properties.pass.items.properties.org.type,
													parentSchema: s.items.properties.examples.properties.pass.items.properties.org,
													data: i
												};
												e === null ? e = [p] : e.push(p), t++;
											}
										}
										if (y.grants !== void 0) {
											let i = y.grants;
											if (Array.isArray(i)) {
												let p = i.length;
												for (let o = 0; o < p; o++) {
													let d = i[o];
													if (d && typeof d == "object" && !Array.isArray(d)) {
														for (let r in d) if (!L.call(s.items.properties.examples.properties.pass.items.properties.grants.items.properties, r)) {
															let l = {
																instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o,
																schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/additionalProperties",
																keyword: "additionalProperties",
																params: { additionalProperty: r },
																schema: !1,
																parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items,
																data: d
															};
															e === null ? e = [l] : e.push(l), t++;
														}
														if (d.org !== void 0) {
															let r = d.org;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o + "/org",
																	schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/properties/org/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.org.type,
																	parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.org,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.provider !== void 0) {
															let r = d.provider;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o + "/provider",
																	schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/properties/provider/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.provider.type,
																	parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.provider,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.address !== void 0) {
															let r = d.address;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o + "/address",
																	schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/properties/address/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.address.type,
																	parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.address,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.section !== void 0) {
															let r = d.section;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o + "/section",
																	schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/properties/section/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.section.type,
																	parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.section,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.name !== void 0) {
															let r = d.name;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o + "/name",
																	schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/properties/name/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.name.type,
																	parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.name,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.subject !== void 0) {
															let r = d.subject;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o + "/subject",
																	schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/properties/subject/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.subject.type,
																	parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.subject,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.email !== void 0) {
															let r = d.email;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o + "/email",
																	schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/properties/email/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.email.type,
																	parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.email,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.kind !== void 0) {
															let r = d.kind;
															if (!(r === "person" || r === "service" || r === "group" || r === "unknown")) {
																let l = {
																	instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o + "/kind",
																	schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/properties/kind/enum",
																	keyword: "enum",
																	params: { allowedValues: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.kind.enum },
																	schema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.kind.enum,
																	parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.kind,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.teams !== void 0) {
															let r = d.teams;
															if (Array.isArray(r)) {
																let l = r.length;
																for (let w = 0; w < l; w++) {
																	let g = r[w];
																	if (typeof g != "string") {
																		let x = {
																			instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o + "/teams/" + w,
																			schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/properties/teams/items/type",
																			keyword: "type",
																			params: { type: "string" },
																			schema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.teams.items.type,
																			parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.teams.items,
																			data: g
																		};
																		e === null ? e = [x] : e.push(x), t++;
																	}
																}
															} else {
																let l = {
																	instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o + "/teams",
																	schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/properties/teams/type",
																	keyword: "type",
																	params: { type: "array" },
																	schema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.teams.type,
																	parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.teams,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.role !== void 0) {
															let r = d.role;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o + "/role",
																	schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/properties/role/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.role.type,
																	parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.role,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.permissions !== void 0) {
															let r = d.permissions;
															if (Array.isArray(r)) {
																let l = r.length;
																for (let w = 0; w < l; w++) {
																	let g = r[w];
																	if (typeof g != "string") {
																		let x = {
																			instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o + "/permissions/" + w,
																			schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/properties/permissions/items/type",
																			keyword: "type",
																			params: { type: "string" },
																			schema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.permissions.items.type,
																			parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.permissions.items,
																			data: g
																		};
																		e === null ? e = [x] : e.push(x), t++;
																	}
																}
															} else {
																let l = {
																	instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o + "/permissions",
																	schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/properties/permissions/type",
																	keyword: "type",
																	params: { type: "array" },
																	schema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.permissions.type,
																	parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.permissions,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.environments !== void 0) {
															let r = d.environments;
															if (r && typeof r == "object" && !Array.isArray(r)) for (let l in r) {
																let w = r[l];
																if (typeof w != "string") {
																	let g = {
																		instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o + "/environments/" + l.replace(/~/g, "~0").replace(/\//g, "~1"),
																		schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/properties/environments/additionalProperties/type",
																		keyword: "type",
																		params: { type: "string" },
																		schema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.environments.additionalProperties.type,
																		parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.environments.additionalProperties,
																		data: w
																	};
																	e === null ? e = [g] : e.push(g), t++;
																}
															}
															else {
																let l = {
																	instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o + "/environments",
																	schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/properties/environments/type",
																	keyword: "type",
																	params: { type: "object" },
																	schema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.environments.type,
																	parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.environments,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.disabled !== void 0) {
															let r = d.disabled;
															if (typeof r != "boolean") {
																let l = {
																	instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o + "/disabled",
																	schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/properties/disabled/type",
																	keyword: "type",
																	params: { type: "boolean" },
																	schema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.disabled.type,
																	parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.disabled,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.until !== void 0) {
															let r = d.until;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o + "/until",
																	schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/properties/until/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.until.type,
																	parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.until,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.reason !== void 0) {
															let r = d.reason;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o + "/reason",
																	schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/properties/reason/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.reason.type,
																	parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.reason,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.path !== void 0) {
															let r = d.path;
															if (!(r === "direct" || r === "group" || r === "implied" || r === "owner" || r === "setting" || r === "inherited")) {
																let l = {
																	instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o + "/path",
																	schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/properties/path/enum",
																	keyword: "enum",
																	params: { allowedValues: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.path.enum },
																	schema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.path.enum,
																	parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.path,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.group !== void 0) {
															let r = d.group;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o + "/group",
																	schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/properties/group/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.group.type,
																	parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items.properties.group,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
													} else {
														let r = {
															instancePath: a + "/" + m + "/examples/pass/" + f + "/grants/" + o,
															schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/items/type",
															keyword: "type",
															params: { type: "object" },
															schema: s.items.properties.examples.properties.pass.items.properties.grants.items.type,
															parentSchema: s.items.properties.examples.properties.pass.items.properties.grants.items,
															data: d
														};
														e === null ? e = [r] : e.push(r), t++;
													}
												}
											} else {
												let p = {
													instancePath: a + "/" + m + "/examples/pass/" + f + "/grants",
													schemaPath: "#/items/properties/examples/properties/pass/items/properties/grants/type",
													keyword: "type",
													params: { type: "array" },
													schema: s.items.properties.examples.properties.pass.items.properties.grants.type,
													parentSchema: s.items.properties.examples.properties.pass.items.properties.grants,
													data: i
												};
												e === null ? e = [p] : e.push(p), t++;
											}
										}
									} else {
										let i = {
											instancePath: a + "/" + m + "/examples/pass/" + f,
											schemaPath: "#/items/properties/examples/properties/pass/items/type",
											keyword: "type",
											params: { type: "object" },
											schema: s.items.properties.examples.properties.pass.items.type,
											parentSchema: s.items.properties.examples.properties.pass.items,
											data: y
										};
										e === null ? e = [i] : e.push(i), t++;
									}
								}
							} else {
								let h = {
									instancePath: a + "/" + m + "/examples/pass",
									schemaPath: "#/items/properties/examples/properties/pass/type",
									keyword: "type",
									params: { type: "array" },
									schema: s.items.properties.examples.properties.pass.type,
									parentSchema: s.items.properties.examples.properties.pass,
									data: c
								};
								e === null ? e = [h] : e.push(h), t++;
							}
						}
						if (n.fail !== void 0) {
							let c = n.fail;
							if (Array.isArray(c)) {
								let h = c.length;
								for (let f = 0; f < h; f++) {
									let y = c[f];
									if (y && typeof y == "object" && !Array.isArray(y)) {
										for (let i in y) if (!(i === "name" || i === "now" || i === "grant" || i === "person" || i === "org" || i === "grants")) {
											let p = {
												instancePath: a + "/" + m + "/examples/fail/" + f,
												schemaPath: "#/items/properties/examples/properties/fail/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: i },
												schema: !1,
												parentSchema: s.items.properties.examples.properties.fail.items,
												data: y
											};
											e === null ? e = [p] : e.push(p), t++;
										}
										if (y.name !== void 0) {
											let i = y.name;
											if (typeof i != "string") {
												let p = {
													instancePath: a + "/" + m + "/examples/fail/" + f + "/name",
													schemaPath: "#/items/properties/examples/properties/fail/items/properties/name/type",
													keyword: "type",
													params: { type: "string" },
													schema: s.items.properties.examples.properties.fail.items.properties.name.type,
													parentSchema: s.items.properties.examples.properties.fail.items.properties.name,
													data: i
												};
												e === null ? e = [p] : e.push(p), t++;
											}
										}
										if (y.now !== void 0) {
											let i = y.now;
											if (typeof i != "string") {
												let p = {
													instancePath: a + "/" + m + "/examples/fail/" + f + "/now",
													schemaPath: "#/items/properties/examples/properties/fail/items/properties/now/type",
													keyword: "type",
													params: { type: "string" },
													schema: s.items.properties.examples.properties.fail.items.properties.now.type,
													parentSchema: s.items.properties.examples.properties.fail.items.properties.now,
													data: i
												};
												e === null ? e = [p] : e.push(p), t++;
											}
										}
										if (y.grant !== void 0) {
											let i = y.grant;
											if (i && typeof i == "object" && !Array.isArray(i)) {
												for (let p in i) if (!L.call(s.items.properties.examples.properties.fail.items.properties.grant.properties, p)) {
													let o = {
														instancePath: a + "/" + m + "/examples/fail/" + f + "/grant",
														schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: p },
														schema: !1,
														parentSchema: s.items.properties.examples.properties.fail.items.properties.grant,
														data: i
													};
													e === null ? e = [o] : e.push(o), t++;
												}
												if (i.org !== void 0) {
													let p = i.org;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/grant/org",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/properties/org/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.fail.items.properties.grant.properties.org.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.grant.properties.org,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.provider !== void 0) {
													let p = i.provider;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/grant/provider",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/properties/provider/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.fail.items.properties.grant.properties.provider.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.grant.properties.provider,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.address !== void 0) {
													let p = i.address;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/grant/address",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/properties/address/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.fail.items.properties.grant.properties.address.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.grant.properties.address,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.section !== void 0) {
													let p = i.section;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/grant/section",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/properties/section/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.fail.items.properties.grant.properties.section.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.grant.properties.section,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.name !== void 0) {
													let p = i.name;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/grant/name",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/properties/name/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.fail.items.properties.grant.properties.name.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.grant.properties.name,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.subject !== void 0) {
													let p = i.subject;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/grant/subject",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/properties/subject/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.fail.items.properties.grant.properties.subject.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.grant.properties.subject,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.email !== void 0) {
													let p = i.email;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/grant/email",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/properties/email/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.fail.items.properties.grant.properties.email.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.grant.properties.email,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.kind !== void 0) {
													let p = i.kind;
													if (!(p === "person" || p === "service" || p === "group" || p === "unknown")) {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/grant/kind",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/properties/kind/enum",
															keyword: "enum",
															params: { allowedValues: s.items.properties.examples.properties.fail.items.properties.grant.properties.kind.enum },
															schema: s.items.properties.examples.properties.fail.items.properties.grant.properties.kind.enum,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.grant.properties.kind,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.teams !== void 0) {
													let p = i.teams;
													if (Array.isArray(p)) {
														let o = p.length;
														for (let d = 0; d < o; d++) {
															let r = p[d];
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/fail/" + f + "/grant/teams/" + d,
																	schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/properties/teams/items/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.fail.items.properties.grant.properties.teams.items.type,
																	parentSchema: s.items.properties.examples.properties.fail.items.properties.grant.properties.teams.items,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
													} else {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/grant/teams",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/properties/teams/type",
															keyword: "type",
															params: { type: "array" },
															schema: s.items.properties.examples.properties.fail.items.properties.grant.properties.teams.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.grant.properties.teams,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.role !== void 0) {
													let p = i.role;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/grant/role",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/properties/role/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.fail.items.properties.grant.properties.role.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.grant.properties.role,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.permissions !== void 0) {
													let p = i.permissions;
													if (Array.isArray(p)) {
														let o = p.length;
														for (let d = 0; d < o; d++) {
															let r = p[d];
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/fail/" + f + "/grant/permissions/" + d,
																	schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/properties/permissions/items/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.fail.items.properties.grant.properties.permissions.items.type,
																	parentSchema: s.items.properties.examples.properties.fail.items.properties.grant.properties.permissions.items,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
													} else {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/grant/permissions",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/properties/permissions/type",
															keyword: "type",
															params: { type: "array" },
															schema: s.items.properties.examples.properties.fail.items.properties.grant.properties.permissions.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.grant.properties.permissions,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.environments !== void 0) {
													let p = i.environments;
													if (p && typeof p == "object" && !Array.isArray(p)) for (let o in p) {
														let d = p[o];
														if (typeof d != "string") {
															let r = {
																instancePath: a + "/" + m + "/examples/fail/" + f + "/grant/environments/" + o.replace(/~/g, "~0").replace(/\//g, "~1"),
																schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/properties/environments/additionalProperties/type",
																keyword: "type",
																params: { type: "string" },
																schema: s.items.properties.examples.properties.fail.items.properties.grant.properties.environments.additionalProperties.type,
																parentSchema: s.items.properties.examples.properties.fail.items.properties.grant.properties.environments.additionalProperties,
																data: d
															};
															e === null ? e = [r] : e.push(r), t++;
														}
													}
													else {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/grant/environments",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/properties/environments/type",
															keyword: "type",
															params: { type: "object" },
															schema: s.items.properties.examples.properties.fail.items.properties.grant.properties.environments.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.grant.properties.environments,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.disabled !== void 0) {
													let p = i.disabled;
													if (typeof p != "boolean") {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/grant/disabled",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/properties/disabled/type",
															keyword: "type",
															params: { type: "boolean" },
															schema: s.items.properties.examples.properties.fail.items.properties.grant.properties.disabled.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.grant.properties.disabled,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.until !== void 0) {
													let p = i.until;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/grant/until",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/properties/until/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.fail.items.properties.grant.properties.until.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.grant.properties.until,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.reason !== void 0) {
													let p = i.reason;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/grant/reason",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/properties/reason/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.fail.items.properties.grant.properties.reason.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.grant.properties.reason,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.path !== void 0) {
													let p = i.path;
													if (!(p === "direct" || p === "group" || p === "implied" || p === "owner" || p === "setting" || p === "inherited")) {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/grant/path",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/properties/path/enum",
															keyword: "enum",
															params: { allowedValues: s.items.properties.examples.properties.fail.items.properties.grant.properties.path.enum },
															schema: s.items.properties.examples.properties.fail.items.properties.grant.properties.path.enum,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.grant.properties.path,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.group !== void 0) {
													let p = i.group;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/grant/group",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/properties/group/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.fail.items.properties.grant.properties.group.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.grant.properties.group,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
											} else {
												let p = {
													instancePath: a + "/" + m + "/examples/fail/" + f + "/grant",
													schemaPath: "#/items/properties/examples/properties/fail/items/properties/grant/type",
													keyword: "type",
													params: { type: "object" },
													schema: s.items.properties.examples.properties.fail.items.properties.grant.type,
													parentSchema: s.items.properties.examples.properties.fail.items.properties.grant,
													data: i
												};
												e === null ? e = [p] : e.push(p), t++;
											}
										}
										if (y.person !== void 0) {
											let i = y.person;
											if (i && typeof i == "object" && !Array.isArray(i)) {
												for (let p in i) if (!(p === "key" || p === "name" || p === "email" || p === "kind" || p === "teams" || p === "attributes")) {
													let o = {
														instancePath: a + "/" + m + "/examples/fail/" + f + "/person",
														schemaPath: "#/items/properties/examples/properties/fail/items/properties/person/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: p },
														schema: !1,
														parentSchema: s.items.properties.examples.properties.fail.items.properties.person,
														data: i
													};
													e === null ? e = [o] : e.push(o), t++;
												}
												if (i.key !== void 0) {
													let p = i.key;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/person/key",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/person/properties/key/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.fail.items.properties.person.properties.key.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.person.properties.key,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.name !== void 0) {
													let p = i.name;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/person/name",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/person/properties/name/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.fail.items.properties.person.properties.name.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.person.properties.name,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.email !== void 0) {
													let p = i.email;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/person/email",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/person/properties/email/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.fail.items.properties.person.properties.email.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.person.properties.email,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.kind !== void 0) {
													let p = i.kind;
													if (!(p === "person" || p === "service" || p === "group" || p === "unknown")) {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/person/kind",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/person/properties/kind/enum",
															keyword: "enum",
															params: { allowedValues: s.items.properties.examples.properties.fail.items.properties.person.properties.kind.enum },
															schema: s.items.properties.examples.properties.fail.items.properties.person.properties.kind.enum,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.person.properties.kind,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.teams !== void 0) {
													let p = i.teams;
													if (Array.isArray(p)) {
														let o = p.length;
														for (let d = 0; d < o; d++) {
															let r = p[d];
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/fail/" + f + "/person/teams/" + d,
																	schemaPath: "#/items/properties/examples/properties/fail/items/properties/person/properties/teams/items/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.fail.items.properties.person.properties.teams.items.type,
																	parentSchema: s.items.properties.examples.properties.fail.items.properties.person.properties.teams.items,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
													} else {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/person/teams",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/person/properties/teams/type",
															keyword: "type",
															params: { type: "array" },
															schema: s.items.properties.examples.properties.fail.items.properties.person.properties.teams.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.person.properties.teams,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.attributes !== void 0) {
													let p = i.attributes;
													if (!(p && typeof p == "object" && !Array.isArray(p))) {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/person/attributes",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/person/properties/attributes/type",
															keyword: "type",
															params: { type: "object" },
															schema: s.items.properties.examples.properties.fail.items.properties.person.properties.attributes.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.person.properties.attributes,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
											} else {
												let p = {
													instancePath: a + "/" + m + "/examples/fail/" + f + "/person",
													schemaPath: "#/items/properties/examples/properties/fail/items/properties/person/type",
													keyword: "type",
													params: { type: "object" },
													schema: s.items.properties.examples.properties.fail.items.properties.person.type,
													parentSchema: s.items.properties.examples.properties.fail.items.properties.person,
													data: i
												};
												e === null ? e = [p] : e.push(p), t++;
											}
										}
										if (y.org !== void 0) {
											let i = y.org;
											if (i && typeof i == "object" && !Array.isArray(i)) {
												for (let p in i) if (!(p === "key" || p === "provider" || p === "name" || p === "owner")) {
													let o = {
														instancePath: a + "/" + m + "/examples/fail/" + f + "/org",
														schemaPath: "#/items/properties/examples/properties/fail/items/properties/org/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: p },
														schema: !1,
														parentSchema: s.items.properties.examples.properties.fail.items.properties.org,
														data: i
													};
													e === null ? e = [o] : e.push(o), t++;
												}
												if (i.key !== void 0) {
													let p = i.key;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/org/key",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/org/properties/key/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.fail.items.properties.org.properties.key.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.org.properties.key,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.provider !== void 0) {
													let p = i.provider;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/org/provider",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/org/properties/provider/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.fail.items.properties.org.properties.provider.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.org.properties.provider,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.name !== void 0) {
													let p = i.name;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/org/name",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/org/properties/name/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.fail.items.properties.org.properties.name.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.org.properties.name,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
												if (i.owner !== void 0) {
													let p = i.owner;
													if (typeof p != "string") {
														let o = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/org/owner",
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/org/properties/owner/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.items.properties.examples.properties.fail.items.properties.org.properties.owner.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.org.properties.owner,
															data: p
														};
														e === null ? e = [o] : e.push(o), t++;
													}
												}
											} else {
												let p = {
													instancePath: a + "/" + m + "/examples/fail/" + f + "/org",
													schemaPath: "#/items/properties/examples/properties/fail/items/properties/org/type",
													keyword: "type",
													params: { type: "object" },
													schema: s.items.properties.examples.properties.fail.items.properties.org.type,
													parentSchema: s.items.properties.examples.properties.fail.items.properties.org,
													data: i
												};
												e === null ? e = [p] : e.push(p), t++;
											}
										}
										if (y.grants !== void 0) {
											let i = y.grants;
											if (Array.isArray(i)) {
												let p = i.length;
												for (let o = 0; o < p; o++) {
													let d = i[o];
													if (d && typeof d == "object" && !Array.isArray(d)) {
														for (let r in d) if (!L.call(s.items.properties.examples.properties.fail.items.properties.grants.items.properties, r)) {
															let l = {
																instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o,
																schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/additionalProperties",
																keyword: "additionalProperties",
																params: { additionalProperty: r },
																schema: !1,
																parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items,
																data: d
															};
															e === null ? e = [l] : e.push(l), t++;
														}
														if (d.org !== void 0) {
															let r = d.org;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o + "/org",
																	schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/properties/org/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.org.type,
																	parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.org,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.provider !== void 0) {
															let r = d.provider;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o + "/provider",
																	schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/properties/provider/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.provider.type,
																	parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.provider,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.address !== void 0) {
															let r = d.address;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o + "/address",
																	schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/properties/address/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.address.type,
																	parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.address,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.section !== void 0) {
															let r = d.section;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o + "/section",
																	schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/properties/section/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.section.type,
																	parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.section,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.name !== void 0) {
															let r = d.name;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o + "/name",
																	schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/properties/name/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.name.type,
																	parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.name,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.subject !== void 0) {
															let r = d.subject;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o + "/subject",
																	schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/properties/subject/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.subject.type,
																	parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.subject,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.email !== void 0) {
															let r = d.email;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o + "/email",
																	schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/properties/email/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.email.type,
																	parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.email,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.kind !== void 0) {
															let r = d.kind;
															if (!(r === "person" || r === "service" || r === "group" || r === "unknown")) {
																let l = {
																	instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o + "/kind",
																	schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/properties/kind/enum",
																	keyword: "enum",
																	params: { allowedValues: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.kind.enum },
																	schema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.kind.enum,
																	parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.kind,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.teams !== void 0) {
															let r = d.teams;
															if (Array.isArray(r)) {
																let l = r.length;
																for (let w = 0; w < l; w++) {
																	let g = r[w];
																	if (typeof g != "string") {
																		let x = {
																			instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o + "/teams/" + w,
																			schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/properties/teams/items/type",
																			keyword: "type",
																			params: { type: "string" },
																			schema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.teams.items.type,
																			parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.teams.items,
																			data: g
																		};
																		e === null ? e = [x] : e.push(x), t++;
																	}
																}
															} else {
																let l = {
																	instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o + "/teams",
																	schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/properties/teams/type",
																	keyword: "type",
																	params: { type: "array" },
																	schema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.teams.type,
																	parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.teams,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.role !== void 0) {
															let r = d.role;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o + "/role",
																	schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/properties/role/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.role.type,
																	parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.role,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.permissions !== void 0) {
															let r = d.permissions;
															if (Array.isArray(r)) {
																let l = r.length;
																for (let w = 0; w < l; w++) {
																	let g = r[w];
																	if (typeof g != "string") {
																		let x = {
																			instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o + "/permissions/" + w,
																			schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/properties/permissions/items/type",
																			keyword: "type",
																			params: { type: "string" },
																			schema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.permissions.items.type,
																			parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.permissions.items,
																			data: g
																		};
																		e === null ? e = [x] : e.push(x), t++;
																	}
																}
															} else {
																let l = {
																	instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o + "/permissions",
																	schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/properties/permissions/type",
																	keyword: "type",
																	params: { type: "array" },
																	schema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.permissions.type,
																	parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.permissions,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.environments !== void 0) {
															let r = d.environments;
															if (r && typeof r == "object" && !Array.isArray(r)) for (let l in r) {
																let w = r[l];
																if (typeof w != "string") {
																	let g = {
																		instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o + "/environments/" + l.replace(/~/g, "~0").replace(/\//g, "~1"),
																		schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/properties/environments/additionalProperties/type",
																		keyword: "type",
																		params: { type: "string" },
																		schema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.environments.additionalProperties.type,
																		parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.environments.additionalProperties,
																		data: w
																	};
																	e === null ? e = [g] : e.push(g), t++;
																}
															}
															else {
																let l = {
																	instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o + "/environments",
																	schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/properties/environments/type",
																	keyword: "type",
																	params: { type: "object" },
																	schema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.environments.type,
																	parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.environments,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.disabled !== void 0) {
															let r = d.disabled;
															if (typeof r != "boolean") {
																let l = {
																	instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o + "/disabled",
																	schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/properties/disabled/type",
																	keyword: "type",
																	params: { type: "boolean" },
																	schema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.disabled.type,
																	parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.disabled,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.until !== void 0) {
															let r = d.until;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o + "/until",
																	schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/properties/until/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.until.type,
																	parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.until,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.reason !== void 0) {
															let r = d.reason;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o + "/reason",
																	schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/properties/reason/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.reason.type,
																	parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.reason,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.path !== void 0) {
															let r = d.path;
															if (!(r === "direct" || r === "group" || r === "implied" || r === "owner" || r === "setting" || r === "inherited")) {
																let l = {
																	instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o + "/path",
																	schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/properties/path/enum",
																	keyword: "enum",
																	params: { allowedValues: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.path.enum },
																	schema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.path.enum,
																	parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.path,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
														if (d.group !== void 0) {
															let r = d.group;
															if (typeof r != "string") {
																let l = {
																	instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o + "/group",
																	schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/properties/group/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.group.type,
																	parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items.properties.group,
																	data: r
																};
																e === null ? e = [l] : e.push(l), t++;
															}
														}
													} else {
														let r = {
															instancePath: a + "/" + m + "/examples/fail/" + f + "/grants/" + o,
															schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/items/type",
															keyword: "type",
															params: { type: "object" },
															schema: s.items.properties.examples.properties.fail.items.properties.grants.items.type,
															parentSchema: s.items.properties.examples.properties.fail.items.properties.grants.items,
															data: d
														};
														e === null ? e = [r] : e.push(r), t++;
													}
												}
											} else {
												let p = {
													instancePath: a + "/" + m + "/examples/fail/" + f + "/grants",
													schemaPath: "#/items/properties/examples/properties/fail/items/properties/grants/type",
													keyword: "type",
													params: { type: "array" },
													schema: s.items.properties.examples.properties.fail.items.properties.grants.type,
													parentSchema: s.items.properties.examples.properties.fail.items.properties.grants,
													data: i
												};
												e === null ? e = [p] : e.push(p), t++;
											}
										}
									} else {
										let i = {
											instancePath: a + "/" + m + "/examples/fail/" + f,
											schemaPath: "#/items/properties/examples/properties/fail/items/type",
											keyword: "type",
											params: { type: "object" },
											schema: s.items.properties.examples.properties.fail.items.type,
											parentSchema: s.items.properties.examples.properties.fail.items,
											data: y
										};
										e === null ? e = [i] : e.push(i), t++;
									}
								}
							} else {
								let h = {
									instancePath: a + "/" + m + "/examples/fail",
									schemaPath: "#/items/properties/examples/properties/fail/type",
									keyword: "type",
									params: { type: "array" },
									schema: s.items.properties.examples.properties.fail.type,
									parentSchema: s.items.properties.examples.properties.fail,
									data: c
								};
								e === null ? e = [h] : e.push(h), t++;
							}
						}
					} else {
						let c = {
							instancePath: a + "/" + m + "/examples",
							schemaPath: "#/items/properties/examples/type",
							keyword: "type",
							params: { type: "object" },
							schema: s.items.properties.examples.type,
							parentSchema: s.items.properties.examples,
							data: n
						};
						e === null ? e = [c] : e.push(c), t++;
					}
				}
				if (u.waivers !== void 0) {
					let n = u.waivers;
					if (Array.isArray(n)) {
						let c = n.length;
						for (let h = 0; h < c; h++) {
							let f = n[h], y = t, i = !1, p = t;
							if (f && typeof f == "object" && !Array.isArray(f) && f.finding === void 0) {
								let r = {
									instancePath: a + "/" + m + "/waivers/" + h,
									schemaPath: "#/items/properties/waivers/items/anyOf/0/required",
									keyword: "required",
									params: { missingProperty: "finding" },
									schema: s.items.properties.waivers.items.anyOf[0].required,
									parentSchema: s.items.properties.waivers.items.anyOf[0],
									data: f
								};
								e === null ? e = [r] : e.push(r), t++;
							}
							var A = p === t;
							i = i || A;
							let o = t;
							if (f && typeof f == "object" && !Array.isArray(f) && f.subject === void 0) {
								let r = {
									instancePath: a + "/" + m + "/waivers/" + h,
									schemaPath: "#/items/properties/waivers/items/anyOf/1/required",
									keyword: "required",
									params: { missingProperty: "subject" },
									schema: s.items.properties.waivers.items.anyOf[1].required,
									parentSchema: s.items.properties.waivers.items.anyOf[1],
									data: f
								};
								e === null ? e = [r] : e.push(r), t++;
							}
							var A = o === t;
							i = i || A;
							let d = t;
							if (f && typeof f == "object" && !Array.isArray(f) && f.address === void 0) {
								let r = {
									instancePath: a + "/" + m + "/waivers/" + h,
									schemaPath: "#/items/properties/waivers/items/anyOf/2/required",
									keyword: "required",
									params: { missingProperty: "address" },
									schema: s.items.properties.waivers.items.anyOf[2].required,
									parentSchema: s.items.properties.waivers.items.anyOf[2],
									data: f
								};
								e === null ? e = [r] : e.push(r), t++;
							}
							var A = d === t;
							if (i = i || A, i) t = y, e !== null && (y ? e.length = y : e = null);
							else {
								let r = {
									instancePath: a + "/" + m + "/waivers/" + h,
									schemaPath: "#/items/properties/waivers/items/anyOf",
									keyword: "anyOf",
									params: {},
									schema: s.items.properties.waivers.items.anyOf,
									parentSchema: s.items.properties.waivers.items,
									data: f
								};
								e === null ? e = [r] : e.push(r), t++;
							}
							if (f && typeof f == "object" && !Array.isArray(f)) {
								if (f.reason === void 0) {
									let r = {
										instancePath: a + "/" + m + "/waivers/" + h,
										schemaPath: "#/items/properties/waivers/items/required",
										keyword: "required",
										params: { missingProperty: "reason" },
										schema: s.items.properties.waivers.items.required,
										parentSchema: s.items.properties.waivers.items,
										data: f
									};
									e === null ? e = [r] : e.push(r), t++;
								}
								if (f.until === void 0) {
									let r = {
										instancePath: a + "/" + m + "/waivers/" + h,
										schemaPath: "#/items/properties/waivers/items/required",
										keyword: "required",
										params: { missingProperty: "until" },
										schema: s.items.properties.waivers.items.required,
										parentSchema: s.items.properties.waivers.items,
										data: f
									};
									e === null ? e = [r] : e.push(r), t++;
								}
								for (let r in f) if (!(r === "finding" || r === "subject" || r === "address" || r === "reason" || r === "until")) {
									let l = {
										instancePath: a + "/" + m + "/waivers/" + h,
										schemaPath: "#/items/properties/waivers/items/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: r },
										schema: !1,
										parentSchema: s.items.properties.waivers.items,
										data: f
									};
									e === null ? e = [l] : e.push(l), t++;
								}
								if (f.finding !== void 0) {
									let r = f.finding;
									if (typeof r == "string") {
										if (P(r) < 1) {
											let l = {
												instancePath: a + "/" + m + "/waivers/" + h + "/finding",
												schemaPath: "#/items/properties/waivers/items/properties/finding/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												schema: 1,
												parentSchema: s.items.properties.waivers.items.properties.finding,
												data: r
											};
											e === null ? e = [l] : e.push(l), t++;
										}
									} else {
										let l = {
											instancePath: a + "/" + m + "/waivers/" + h + "/finding",
											schemaPath: "#/items/properties/waivers/items/properties/finding/type",
											keyword: "type",
											params: { type: "string" },
											schema: s.items.properties.waivers.items.properties.finding.type,
											parentSchema: s.items.properties.waivers.items.properties.finding,
											data: r
										};
										e === null ? e = [l] : e.push(l), t++;
									}
								}
								if (f.subject !== void 0) {
									let r = f.subject;
									if (typeof r == "string") {
										if (P(r) < 1) {
											let l = {
												instancePath: a + "/" + m + "/waivers/" + h + "/subject",
												schemaPath: "#/items/properties/waivers/items/properties/subject/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												schema: 1,
												parentSchema: s.items.properties.waivers.items.properties.subject,
												data: r
											};
											e === null ? e = [l] : e.push(l), t++;
										}
									} else {
										let l = {
											instancePath: a + "/" + m + "/waivers/" + h + "/subject",
											schemaPath: "#/items/properties/waivers/items/properties/subject/type",
											keyword: "type",
											params: { type: "string" },
											schema: s.items.properties.waivers.items.properties.subject.type,
											parentSchema: s.items.properties.waivers.items.properties.subject,
											data: r
										};
										e === null ? e = [l] : e.push(l), t++;
									}
								}
								if (f.address !== void 0) {
									let r = f.address;
									if (typeof r == "string") {
										if (P(r) < 1) {
											let l = {
												instancePath: a + "/" + m + "/waivers/" + h + "/address",
												schemaPath: "#/items/properties/waivers/items/properties/address/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												schema: 1,
												parentSchema: s.items.properties.waivers.items.properties.address,
												data: r
											};
											e === null ? e = [l] : e.push(l), t++;
										}
									} else {
										let l = {
											instancePath: a + "/" + m + "/waivers/" + h + "/address",
											schemaPath: "#/items/properties/waivers/items/properties/address/type",
											keyword: "type",
											params: { type: "string" },
											schema: s.items.properties.waivers.items.properties.address.type,
											parentSchema: s.items.properties.waivers.items.properties.address,
											data: r
										};
										e === null ? e = [l] : e.push(l), t++;
									}
								}
								if (f.reason !== void 0) {
									let r = f.reason;
									if (typeof r == "string") {
										if (P(r) < 1) {
											let l = {
												instancePath: a + "/" + m + "/waivers/" + h + "/reason",
												schemaPath: "#/items/properties/waivers/items/properties/reason/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												schema: 1,
												parentSchema: s.items.properties.waivers.items.properties.reason,
												data: r
											};
											e === null ? e = [l] : e.push(l), t++;
										}
									} else {
										let l = {
											instancePath: a + "/" + m + "/waivers/" + h + "/reason",
											schemaPath: "#/items/properties/waivers/items/properties/reason/type",
											keyword: "type",
											params: { type: "string" },
											schema: s.items.properties.waivers.items.properties.reason.type,
											parentSchema: s.items.properties.waivers.items.properties.reason,
											data: r
										};
										e === null ? e = [l] : e.push(l), t++;
									}
								}
								if (f.until !== void 0) {
									let r = f.until;
									if (typeof r != "string") {
										let l = {
											instancePath: a + "/" + m + "/waivers/" + h + "/until",
											schemaPath: "#/items/properties/waivers/items/properties/until/type",
											keyword: "type",
											params: { type: "string" },
											schema: s.items.properties.waivers.items.properties.until.type,
											parentSchema: s.items.properties.waivers.items.properties.until,
											data: r
										};
										e === null ? e = [l] : e.push(l), t++;
									}
								}
							} else {
								let r = {
									instancePath: a + "/" + m + "/waivers/" + h,
									schemaPath: "#/items/properties/waivers/items/type",
									keyword: "type",
									params: { type: "object" },
									schema: s.items.properties.waivers.items.type,
									parentSchema: s.items.properties.waivers.items,
									data: f
								};
								e === null ? e = [r] : e.push(r), t++;
							}
						}
					} else {
						let c = {
							instancePath: a + "/" + m + "/waivers",
							schemaPath: "#/items/properties/waivers/type",
							keyword: "type",
							params: { type: "array" },
							schema: s.items.properties.waivers.type,
							parentSchema: s.items.properties.waivers,
							data: n
						};
						e === null ? e = [c] : e.push(c), t++;
					}
				}
			} else {
				let n = {
					instancePath: a + "/" + m,
					schemaPath: "#/items/type",
					keyword: "type",
					params: { type: "object" },
					schema: s.items.type,
					parentSchema: s.items,
					data: u
				};
				e === null ? e = [n] : e.push(n), t++;
			}
		}
	} else {
		let I = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "array" },
			schema: s.type,
			parentSchema: s,
			data: S
		};
		e === null ? e = [I] : e.push(I), t++;
	}
	return _.errors = e, t === 0;
}
_.evaluated = {
	items: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
var _e = Oe;
exports.check = _e;
exports.check0 = Oe;
