"use strict";
const require_load = require("./app-load-load.cjs");
const require_subject = require("./model-subject.cjs");
// src/model/account-claims.ts
function settlePerson(person, claims, context) {
	const accounts = claims.filter(({ identity }) => identity.id !== void 0).sort((a, b) => require_load.compareText(a.identity.id ?? "", b.identity.id ?? ""));
	const { main, problem } = chooseMain(person, accounts, context);
	const keyOf = (claim) => claim === main ? person.key : require_subject.accountSubject(person.key, claim.identity.id ?? "");
	const subjects = accounts.map((claim) => [claim.identity, keyOf(claim)]);
	const holds = [];
	const placed = placeInvitations(person, claims.filter(({ identity }) => identity.id === void 0), subjects, context);
	if (problem !== void 0) for (const key of new Set([person.key, ...[...subjects, ...placed].map(([, key]) => key)])) holds.push([key, problem.hold]);
	else if (context.isDeclared) {
		for (const claim of accounts) if (claim !== main && (claim.pin ?? 0) > 0) holds.push([keyOf(claim), listedHold(person)]);
	}
	return {
		subjects: [...subjects, ...placed],
		holds,
		notices: problem === void 0 ? [] : [problem.notice]
	};
}
function listedHold(person) {
	return {
		code: "listed",
		text: `another account of ${person.key}, which keeps what it has`
	};
}
function placeInvitations(person, invited, subjects, { email }) {
	const isMeant = (identity) => email !== void 0 && isSameEmail(identity.email, email);
	const first = invited.find(({ identity }) => isMeant(identity)) ?? invited[0];
	return invited.map((claim) => {
		const { identity } = claim;
		const own = subjects.find(([account]) => isSameEmail(account.email, identity.email));
		if (own !== void 0) return [identity, own[1]];
		return [identity, subjects.length === 0 && claim === first ? person.key : require_subject.accountSubject(person.key, identity.email ?? "")];
	});
}
function isSameEmail(a, b) {
	return a !== void 0 && b !== void 0 && require_subject.normalizeEmail(a) === require_subject.normalizeEmail(b);
}
function chooseMain(person, accounts, context) {
	const [pin] = context.pins;
	if (pin === void 0) return onlyOne(person, accounts, context);
	const named = accounts.filter((claim) => claim.pin === 0);
	const [main] = named;
	if (main !== void 0 && named.length === 1) {
		const moved = context.isDeclared ? loginProblem(person, pin, main.identity, context) : void 0;
		return moved === void 0 ? { main } : { problem: moved };
	}
	if (main !== void 0) return onlyOne(person, named, context);
	if (pin.email !== void 0 && pin.pair === void 0) return onlyOne(person, accounts.filter((claim) => claim.pin === void 0), context);
	return !(context.addsById && accounts.length === 0) && context.isWanted() ? { problem: missingProblem(person, pin, context) } : {};
}
function onlyOne(person, accounts, context) {
	const [main] = accounts;
	if (main === void 0) return {};
	if (accounts.length === 1) return { main };
	return context.isDeclared ? { problem: ambiguous(person, accounts, context) } : {};
}
function ambiguous(person, accounts, { org }) {
	const ids = accounts.map(({ identity }) => JSON.stringify(identity.id ?? ""));
	const names = accounts.map(({ identity }) => describeAccount(identity));
	return {
		hold: {
			code: "ambiguous",
			text: `one of ${accounts.length} accounts of ${person.key}`
		},
		notice: {
			severity: "error",
			code: "AMBIGUOUS_PERSON",
			address: org.key,
			message: `${person.key} has ${accounts.length} accounts in ${org.name}, and none of them is pinned: ${names.join("; ")}. Nothing about ${person.key} is changed there.`,
			hint: `Pin the one that is meant under people, ${person.key}: accounts: { ${org.provider}: ${ids[0] ?? ""} }, or list all of them, the main one first: { ${org.provider}: [${ids.join(", ")}] }.`
		}
	};
}
function missingProblem(person, pin, context) {
	const { org, pins } = context;
	const owner = pin.pair === void 0 ? void 0 : context.ownerOfLogin(pin.pair.login);
	const found = owner === void 0 ? "" : ` The login ${pin.pair?.login ?? ""} belongs to ${describeAccount(owner)} now.`;
	const others = pins.length > 1 ? " first" : "";
	return {
		hold: {
			code: "not-found",
			text: `the account ${pin.text} of ${person.key} is not there`
		},
		notice: {
			severity: "error",
			code: owner === void 0 ? "ACCOUNT_NOT_FOUND" : "LOGIN_MOVED",
			address: org.key,
			message: `${org.name} has no account ${JSON.stringify(pin.text)}, which the files name${others} for ${person.key}.${found} Nothing about ${person.key} is changed there.`,
			hint: `Correct accounts under people, ${person.key}; without it, ${person.key} is found and invited by e-mail.`
		}
	};
}
function loginProblem(person, pin, identity, context) {
	const { pair } = pin;
	if (pair === void 0 || isLoginOf(identity, pair.login)) return void 0;
	const { org } = context;
	const owner = context.ownerOfLogin(pair.login);
	const now = owner === void 0 ? "nobody has it now" : `${describeAccount(owner)} has it now`;
	return {
		hold: {
			code: "moved",
			text: `${pin.text} no longer belongs together`
		},
		notice: {
			severity: "error",
			code: "LOGIN_MOVED",
			address: org.key,
			message: `The files name the account ${pin.text} for ${person.key}; in ${org.name} the account ${pair.id} goes by ${identity.login ?? identity.email ?? "no login"}, and of the login ${pair.login} ${now}. Nothing about ${person.key} is changed there.`,
			hint: `Find out which account is ${person.key}'s, and correct accounts under people.`
		}
	};
}
function isLoginOf({ login, email }, name) {
	return login?.toLowerCase() === name.toLowerCase() || isSameEmail(email, name);
}
function describeAccount({ id, email, login, name }) {
	const known = [
		name,
		login,
		email
	].filter((text) => text !== void 0 && text !== "");
	const first = id ?? known.shift() ?? "an account without a name";
	return known.length === 0 ? first : `${first} (${known.join(", ")})`;
}
Object.defineProperty(exports, "describeAccount", {
	enumerable: true,
	get: function() {
		return describeAccount;
	}
});
Object.defineProperty(exports, "isLoginOf", {
	enumerable: true,
	get: function() {
		return isLoginOf;
	}
});
Object.defineProperty(exports, "settlePerson", {
	enumerable: true,
	get: function() {
		return settlePerson;
	}
});
