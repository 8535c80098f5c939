"use strict";
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_workspace = require("./edit-workspace.cjs");
const require_diagnostics_text = require("./report-terminal-diagnostics-text.cjs");
const require_version = require("./version.cjs");
const require_layout = require("./report-terminal-layout.cjs");
const require_include = require("./edit-include.cjs");
const require_clock = require("./http-clock.cjs");
const require_load = require("./app-load-load.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// node_modules/commander/lib/error.js
var require_error = require_rolldown_runtime.__commonJSMin(((exports) => {
	var CommanderError = class extends Error {
		constructor(exitCode, code, message) {
			super(message);
			Error.captureStackTrace(this, this.constructor);
			this.name = this.constructor.name;
			this.code = code;
			this.exitCode = exitCode;
			this.nestedError = void 0;
		}
	};
	var InvalidArgumentError = class extends CommanderError {
		constructor(message) {
			super(1, "commander.invalidArgument", message);
			Error.captureStackTrace(this, this.constructor);
			this.name = this.constructor.name;
		}
	};
	exports.CommanderError = CommanderError;
	exports.InvalidArgumentError = InvalidArgumentError;
}));
// node_modules/commander/lib/argument.js
var require_argument = require_rolldown_runtime.__commonJSMin(((exports) => {
	const { InvalidArgumentError } = require_error();
	var Argument = class {
		constructor(name, description) {
			this.description = description || "";
			this.variadic = false;
			this.parseArg = void 0;
			this.defaultValue = void 0;
			this.defaultValueDescription = void 0;
			this.argChoices = void 0;
			switch (name[0]) {
				case "<":
					this.required = true;
					this._name = name.slice(1, -1);
					break;
				case "[":
					this.required = false;
					this._name = name.slice(1, -1);
					break;
				default:
					this.required = true;
					this._name = name;
			}
			if (this._name.endsWith("...")) {
				this.variadic = true;
				this._name = this._name.slice(0, -3);
			}
		}
		name() {
			return this._name;
		}
		_collectValue(value, previous) {
			if (previous === this.defaultValue || !Array.isArray(previous)) return [value];
			previous.push(value);
			return previous;
		}
		default(value, description) {
			this.defaultValue = value;
			this.defaultValueDescription = description;
			return this;
		}
		argParser(fn) {
			this.parseArg = fn;
			return this;
		}
		choices(values) {
			this.argChoices = values.slice();
			this.parseArg = (arg, previous) => {
				if (!this.argChoices.includes(arg)) throw new InvalidArgumentError(`Allowed choices are ${this.argChoices.join(", ")}.`);
				if (this.variadic) return this._collectValue(arg, previous);
				return arg;
			};
			return this;
		}
		argRequired() {
			this.required = true;
			return this;
		}
		argOptional() {
			this.required = false;
			return this;
		}
	};
	function humanReadableArgName(arg) {
		const nameOutput = arg.name() + (arg.variadic === true ? "..." : "");
		return arg.required ? "<" + nameOutput + ">" : "[" + nameOutput + "]";
	}
	exports.Argument = Argument;
	exports.humanReadableArgName = humanReadableArgName;
}));
// \0no-programs
var require__no_programs = require_rolldown_runtime.__commonJSMin(((exports, module) => {
	module.exports = {};
}));
// node_modules/commander/lib/help.js
var require_help = require_rolldown_runtime.__commonJSMin(((exports) => {
	const { humanReadableArgName } = require_argument();
	var Help = class {
		constructor() {
			this.helpWidth = void 0;
			this.minWidthToWrap = 40;
			this.sortSubcommands = false;
			this.sortOptions = false;
			this.showGlobalOptions = false;
		}
		prepareContext(contextOptions) {
			this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
		}
		visibleCommands(cmd) {
			const visibleCommands = cmd.commands.filter((cmd) => !cmd._hidden);
			const helpCommand = cmd._getHelpCommand();
			if (helpCommand && !helpCommand._hidden) visibleCommands.push(helpCommand);
			if (this.sortSubcommands) visibleCommands.sort((a, b) => {
				return a.name().localeCompare(b.name());
			});
			return visibleCommands;
		}
		compareOptions(a, b) {
			const getSortKey = (option) => {
				return option.short ? option.short.replace(/^-/, "") : option.long.replace(/^--/, "");
			};
			return getSortKey(a).localeCompare(getSortKey(b));
		}
		visibleOptions(cmd) {
			const visibleOptions = cmd.options.filter((option) => !option.hidden);
			const helpOption = cmd._getHelpOption();
			if (helpOption && !helpOption.hidden) {
				const removeShort = helpOption.short && cmd._findOption(helpOption.short);
				const removeLong = helpOption.long && cmd._findOption(helpOption.long);
				if (!removeShort && !removeLong) visibleOptions.push(helpOption);
				else if (helpOption.long && !removeLong) visibleOptions.push(cmd.createOption(helpOption.long, helpOption.description));
				else if (helpOption.short && !removeShort) visibleOptions.push(cmd.createOption(helpOption.short, helpOption.description));
			}
			if (this.sortOptions) visibleOptions.sort(this.compareOptions);
			return visibleOptions;
		}
		visibleGlobalOptions(cmd) {
			if (!this.showGlobalOptions) return [];
			const globalOptions = [];
			for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) {
				const visibleOptions = ancestorCmd.options.filter((option) => !option.hidden);
				globalOptions.push(...visibleOptions);
			}
			if (this.sortOptions) globalOptions.sort(this.compareOptions);
			return globalOptions;
		}
		visibleArguments(cmd) {
			if (cmd._argsDescription) cmd.registeredArguments.forEach((argument) => {
				argument.description = argument.description || cmd._argsDescription[argument.name()] || "";
			});
			if (cmd.registeredArguments.find((argument) => argument.description)) return cmd.registeredArguments;
			return [];
		}
		subcommandTerm(cmd) {
			const args = cmd.registeredArguments.map((arg) => humanReadableArgName(arg)).join(" ");
			return cmd._name + (cmd._aliases[0] ? "|" + cmd._aliases[0] : "") + (cmd.options.length ? " [options]" : "") + (args ? " " + args : "");
		}
		optionTerm(option) {
			return option.flags;
		}
		argumentTerm(argument) {
			return argument.name();
		}
		longestSubcommandTermLength(cmd, helper) {
			return helper.visibleCommands(cmd).reduce((max, command) => {
				return Math.max(max, this.displayWidth(helper.styleSubcommandTerm(helper.subcommandTerm(command))));
			}, 0);
		}
		longestOptionTermLength(cmd, helper) {
			return helper.visibleOptions(cmd).reduce((max, option) => {
				return Math.max(max, this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))));
			}, 0);
		}
		longestGlobalOptionTermLength(cmd, helper) {
			return helper.visibleGlobalOptions(cmd).reduce((max, option) => {
				return Math.max(max, this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))));
			}, 0);
		}
		longestArgumentTermLength(cmd, helper) {
			return helper.visibleArguments(cmd).reduce((max, argument) => {
				return Math.max(max, this.displayWidth(helper.styleArgumentTerm(helper.argumentTerm(argument))));
			}, 0);
		}
		commandUsage(cmd) {
			let cmdName = cmd._name;
			if (cmd._aliases[0]) cmdName = cmdName + "|" + cmd._aliases[0];
			let ancestorCmdNames = "";
			for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) ancestorCmdNames = ancestorCmd.name() + " " + ancestorCmdNames;
			return ancestorCmdNames + cmdName + " " + cmd.usage();
		}
		commandDescription(cmd) {
			return cmd.description();
		}
		subcommandDescription(cmd) {
			return cmd.summary() || cmd.description();
		}
		optionDescription(option) {
			const extraInfo = [];
			if (option.argChoices) extraInfo.push(`choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`);
			if (option.defaultValue !== void 0) {
				if (option.required || option.optional || option.isBoolean() && typeof option.defaultValue === "boolean") extraInfo.push(`default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`);
			}
			if (option.presetArg !== void 0 && option.optional) extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`);
			if (option.envVar !== void 0) extraInfo.push(`env: ${option.envVar}`);
			if (extraInfo.length > 0) {
				const extraDescription = `(${extraInfo.join(", ")})`;
				if (option.description) return `${option.description} ${extraDescription}`;
				return extraDescription;
			}
			return option.description;
		}
		argumentDescription(argument) {
			const extraInfo = [];
			if (argument.argChoices) extraInfo.push(`choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`);
			if (argument.defaultValue !== void 0) extraInfo.push(`default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`);
			if (extraInfo.length > 0) {
				const extraDescription = `(${extraInfo.join(", ")})`;
				if (argument.description) return `${argument.description} ${extraDescription}`;
				return extraDescription;
			}
			return argument.description;
		}
		formatItemList(heading, items, helper) {
			if (items.length === 0) return [];
			return [
				helper.styleTitle(heading),
				...items,
				""
			];
		}
		groupItems(unsortedItems, visibleItems, getGroup) {
			const result = new Map();
			unsortedItems.forEach((item) => {
				const group = getGroup(item);
				if (!result.has(group)) result.set(group, []);
			});
			visibleItems.forEach((item) => {
				const group = getGroup(item);
				if (!result.has(group)) result.set(group, []);
				result.get(group).push(item);
			});
			return result;
		}
		formatHelp(cmd, helper) {
			const termWidth = helper.padWidth(cmd, helper);
			const helpWidth = helper.helpWidth ?? 80;
			function callFormatItem(term, description) {
				return helper.formatItem(term, termWidth, description, helper);
			}
			let output = [`${helper.styleTitle("Usage:")} ${helper.styleUsage(helper.commandUsage(cmd))}`, ""];
			const commandDescription = helper.commandDescription(cmd);
			if (commandDescription.length > 0) output = output.concat([helper.boxWrap(helper.styleCommandDescription(commandDescription), helpWidth), ""]);
			const argumentList = helper.visibleArguments(cmd).map((argument) => {
				return callFormatItem(helper.styleArgumentTerm(helper.argumentTerm(argument)), helper.styleArgumentDescription(helper.argumentDescription(argument)));
			});
			output = output.concat(this.formatItemList("Arguments:", argumentList, helper));
			this.groupItems(cmd.options, helper.visibleOptions(cmd), (option) => option.helpGroupHeading ?? "Options:").forEach((options, group) => {
				const optionList = options.map((option) => {
					return callFormatItem(helper.styleOptionTerm(helper.optionTerm(option)), helper.styleOptionDescription(helper.optionDescription(option)));
				});
				output = output.concat(this.formatItemList(group, optionList, helper));
			});
			if (helper.showGlobalOptions) {
				const globalOptionList = helper.visibleGlobalOptions(cmd).map((option) => {
					return callFormatItem(helper.styleOptionTerm(helper.optionTerm(option)), helper.styleOptionDescription(helper.optionDescription(option)));
				});
				output = output.concat(this.formatItemList("Global Options:", globalOptionList, helper));
			}
			this.groupItems(cmd.commands, helper.visibleCommands(cmd), (sub) => sub.helpGroup() || "Commands:").forEach((commands, group) => {
				const commandList = commands.map((sub) => {
					return callFormatItem(helper.styleSubcommandTerm(helper.subcommandTerm(sub)), helper.styleSubcommandDescription(helper.subcommandDescription(sub)));
				});
				output = output.concat(this.formatItemList(group, commandList, helper));
			});
			return output.join("\n");
		}
		displayWidth(str) {
			return stripColor(str).length;
		}
		styleTitle(str) {
			return str;
		}
		styleUsage(str) {
			return str.split(" ").map((word) => {
				if (word === "[options]") return this.styleOptionText(word);
				if (word === "[command]") return this.styleSubcommandText(word);
				if (word[0] === "[" || word[0] === "<") return this.styleArgumentText(word);
				return this.styleCommandText(word);
			}).join(" ");
		}
		styleCommandDescription(str) {
			return this.styleDescriptionText(str);
		}
		styleOptionDescription(str) {
			return this.styleDescriptionText(str);
		}
		styleSubcommandDescription(str) {
			return this.styleDescriptionText(str);
		}
		styleArgumentDescription(str) {
			return this.styleDescriptionText(str);
		}
		styleDescriptionText(str) {
			return str;
		}
		styleOptionTerm(str) {
			return this.styleOptionText(str);
		}
		styleSubcommandTerm(str) {
			return str.split(" ").map((word) => {
				if (word === "[options]") return this.styleOptionText(word);
				if (word[0] === "[" || word[0] === "<") return this.styleArgumentText(word);
				return this.styleSubcommandText(word);
			}).join(" ");
		}
		styleArgumentTerm(str) {
			return this.styleArgumentText(str);
		}
		styleOptionText(str) {
			return str;
		}
		styleArgumentText(str) {
			return str;
		}
		styleSubcommandText(str) {
			return str;
		}
		styleCommandText(str) {
			return str;
		}
		padWidth(cmd, helper) {
			return Math.max(helper.longestOptionTermLength(cmd, helper), helper.longestGlobalOptionTermLength(cmd, helper), helper.longestSubcommandTermLength(cmd, helper), helper.longestArgumentTermLength(cmd, helper));
		}
		preformatted(str) {
			return /\n[^\S\r\n]/.test(str);
		}
		formatItem(term, termWidth, description, helper) {
			const itemIndent = 2;
			const itemIndentStr = " ".repeat(itemIndent);
			if (!description) return itemIndentStr + term;
			const paddedTerm = term.padEnd(termWidth + term.length - helper.displayWidth(term));
			const spacerWidth = 2;
			const remainingWidth = (this.helpWidth ?? 80) - termWidth - spacerWidth - itemIndent;
			let formattedDescription;
			if (remainingWidth < this.minWidthToWrap || helper.preformatted(description)) formattedDescription = description;
			else formattedDescription = helper.boxWrap(description, remainingWidth).replace(/\n/g, "\n" + " ".repeat(termWidth + spacerWidth));
			return itemIndentStr + paddedTerm + " ".repeat(spacerWidth) + formattedDescription.replace(/\n/g, `\n${itemIndentStr}`);
		}
		boxWrap(str, width) {
			if (width < this.minWidthToWrap) return str;
			const rawLines = str.split(/\r\n|\n/);
			const chunkPattern = /[\s]*[^\s]+/g;
			const wrappedLines = [];
			rawLines.forEach((line) => {
				const chunks = line.match(chunkPattern);
				if (chunks === null) {
					wrappedLines.push("");
					return;
				}
				let sumChunks = [chunks.shift()];
				let sumWidth = this.displayWidth(sumChunks[0]);
				chunks.forEach((chunk) => {
					const visibleWidth = this.displayWidth(chunk);
					if (sumWidth + visibleWidth <= width) {
						sumChunks.push(chunk);
						sumWidth += visibleWidth;
						return;
					}
					wrappedLines.push(sumChunks.join(""));
					const nextChunk = chunk.trimStart();
					sumChunks = [nextChunk];
					sumWidth = this.displayWidth(nextChunk);
				});
				wrappedLines.push(sumChunks.join(""));
			});
			return wrappedLines.join("\n");
		}
	};
	function stripColor(str) {
		return str.replace(/\x1b\[\d*(;\d*)*m/g, "");
	}
	exports.Help = Help;
	exports.stripColor = stripColor;
}));
// node_modules/commander/lib/option.js
var require_option = require_rolldown_runtime.__commonJSMin(((exports) => {
	const { InvalidArgumentError } = require_error();
	var Option = class {
		constructor(flags, description) {
			this.flags = flags;
			this.description = description || "";
			this.required = flags.includes("<");
			this.optional = flags.includes("[");
			this.variadic = /\w\.\.\.[>\]]$/.test(flags);
			this.mandatory = false;
			const optionFlags = splitOptionFlags(flags);
			this.short = optionFlags.shortFlag;
			this.long = optionFlags.longFlag;
			this.negate = false;
			if (this.long) this.negate = this.long.startsWith("--no-");
			this.defaultValue = void 0;
			this.defaultValueDescription = void 0;
			this.presetArg = void 0;
			this.envVar = void 0;
			this.parseArg = void 0;
			this.hidden = false;
			this.argChoices = void 0;
			this.conflictsWith = [];
			this.implied = void 0;
			this.helpGroupHeading = void 0;
		}
		default(value, description) {
			this.defaultValue = value;
			this.defaultValueDescription = description;
			return this;
		}
		preset(arg) {
			this.presetArg = arg;
			return this;
		}
		conflicts(names) {
			this.conflictsWith = this.conflictsWith.concat(names);
			return this;
		}
		implies(impliedOptionValues) {
			let newImplied = impliedOptionValues;
			if (typeof impliedOptionValues === "string") newImplied = { [impliedOptionValues]: true };
			this.implied = Object.assign(this.implied || {}, newImplied);
			return this;
		}
		env(name) {
			this.envVar = name;
			return this;
		}
		argParser(fn) {
			this.parseArg = fn;
			return this;
		}
		makeOptionMandatory(mandatory = true) {
			this.mandatory = !!mandatory;
			return this;
		}
		hideHelp(hide = true) {
			this.hidden = !!hide;
			return this;
		}
		_collectValue(value, previous) {
			if (previous === this.defaultValue || !Array.isArray(previous)) return [value];
			previous.push(value);
			return previous;
		}
		choices(values) {
			this.argChoices = values.slice();
			this.parseArg = (arg, previous) => {
				if (!this.argChoices.includes(arg)) throw new InvalidArgumentError(`Allowed choices are ${this.argChoices.join(", ")}.`);
				if (this.variadic) return this._collectValue(arg, previous);
				return arg;
			};
			return this;
		}
		name() {
			if (this.long) return this.long.replace(/^--/, "");
			return this.short.replace(/^-/, "");
		}
		attributeName() {
			if (this.negate) return camelcase(this.name().replace(/^no-/, ""));
			return camelcase(this.name());
		}
		helpGroup(heading) {
			this.helpGroupHeading = heading;
			return this;
		}
		is(arg) {
			return this.short === arg || this.long === arg;
		}
		isBoolean() {
			return !this.required && !this.optional && !this.negate;
		}
	};
	var DualOptions = class {
		constructor(options) {
			this.positiveOptions = new Map();
			this.negativeOptions = new Map();
			this.dualOptions = new Set();
			options.forEach((option) => {
				if (option.negate) this.negativeOptions.set(option.attributeName(), option);
				else this.positiveOptions.set(option.attributeName(), option);
			});
			this.negativeOptions.forEach((value, key) => {
				if (this.positiveOptions.has(key)) this.dualOptions.add(key);
			});
		}
		valueFromOption(value, option) {
			const optionKey = option.attributeName();
			if (!this.dualOptions.has(optionKey)) return true;
			const preset = this.negativeOptions.get(optionKey).presetArg;
			const negativeValue = preset !== void 0 ? preset : false;
			return option.negate === (negativeValue === value);
		}
	};
	function camelcase(str) {
		return str.split("-").reduce((str, word) => {
			return str + word[0].toUpperCase() + word.slice(1);
		});
	}
	function splitOptionFlags(flags) {
		let shortFlag;
		let longFlag;
		const shortFlagExp = /^-[^-]$/;
		const longFlagExp = /^--[^-]/;
		const flagParts = flags.split(/[ |,]+/).concat("guard");
		if (shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
		if (longFlagExp.test(flagParts[0])) longFlag = flagParts.shift();
		if (!shortFlag && shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
		if (!shortFlag && longFlagExp.test(flagParts[0])) {
			shortFlag = longFlag;
			longFlag = flagParts.shift();
		}
		if (flagParts[0].startsWith("-")) {
			const unsupportedFlag = flagParts[0];
			const baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
			if (/^-[^-][^-]/.test(unsupportedFlag)) throw new Error(`${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`);
			if (shortFlagExp.test(unsupportedFlag)) throw new Error(`${baseError}
- too many short flags`);
			if (longFlagExp.test(unsupportedFlag)) throw new Error(`${baseError}
- too many long flags`);
			throw new Error(`${baseError}
- unrecognised flag format`);
		}
		if (shortFlag === void 0 && longFlag === void 0) throw new Error(`option creation failed due to no flags found in '${flags}'.`);
		return {
			shortFlag,
			longFlag
		};
	}
	exports.Option = Option;
	exports.DualOptions = DualOptions;
}));
// node_modules/commander/lib/suggestSimilar.js
var require_suggestSimilar = require_rolldown_runtime.__commonJSMin(((exports) => {
	const maxDistance = 3;
	function editDistance(a, b) {
		if (Math.abs(a.length - b.length) > maxDistance) return Math.max(a.length, b.length);
		const d = [];
		for (let i = 0; i <= a.length; i++) d[i] = [i];
		for (let j = 0; j <= b.length; j++) d[0][j] = j;
		for (let j = 1; j <= b.length; j++) for (let i = 1; i <= a.length; i++) {
			let cost = 1;
			if (a[i - 1] === b[j - 1]) cost = 0;
			else cost = 1;
			d[i][j] = Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
		}
		return d[a.length][b.length];
	}
	function suggestSimilar(word, candidates) {
		if (!candidates || candidates.length === 0) return "";
		candidates = Array.from(new Set(candidates));
		const searchingOptions = word.startsWith("--");
		if (searchingOptions) {
			word = word.slice(2);
			candidates = candidates.map((candidate) => candidate.slice(2));
		}
		let similar = [];
		let bestDistance = maxDistance;
		const minSimilarity = .4;
		candidates.forEach((candidate) => {
			if (candidate.length <= 1) return;
			const distance = editDistance(word, candidate);
			const length = Math.max(word.length, candidate.length);
			if ((length - distance) / length > minSimilarity) {
				if (distance < bestDistance) {
					bestDistance = distance;
					similar = [candidate];
				} else if (distance === bestDistance) similar.push(candidate);
			}
		});
		similar.sort((a, b) => a.localeCompare(b));
		if (searchingOptions) similar = similar.map((candidate) => `--${candidate}`);
		if (similar.length > 1) return `\n(Did you mean one of ${similar.join(", ")}?)`;
		if (similar.length === 1) return `\n(Did you mean ${similar[0]}?)`;
		return "";
	}
	exports.suggestSimilar = suggestSimilar;
}));
// node_modules/commander/lib/command.js
var require_command = require_rolldown_runtime.__commonJSMin(((exports) => {
	const EventEmitter = require("node:events").EventEmitter;
	const childProcess = require__no_programs();
	const path = require("node:path");
	const fs = require("node:fs");
	const process = require("node:process");
	const { Argument, humanReadableArgName } = require_argument();
	const { CommanderError } = require_error();
	const { Help, stripColor } = require_help();
	const { Option, DualOptions } = require_option();
	const { suggestSimilar } = require_suggestSimilar();
	var Command = class Command extends EventEmitter {
		constructor(name) {
			super();
			this.commands = [];
			this.options = [];
			this.parent = null;
			this._allowUnknownOption = false;
			this._allowExcessArguments = false;
			this.registeredArguments = [];
			this._args = this.registeredArguments;
			this.args = [];
			this.rawArgs = [];
			this.processedArgs = [];
			this._scriptPath = null;
			this._name = name || "";
			this._optionValues = {};
			this._optionValueSources = {};
			this._storeOptionsAsProperties = false;
			this._actionHandler = null;
			this._executableHandler = false;
			this._executableFile = null;
			this._executableDir = null;
			this._defaultCommandName = null;
			this._exitCallback = null;
			this._aliases = [];
			this._combineFlagAndOptionalValue = true;
			this._description = "";
			this._summary = "";
			this._argsDescription = void 0;
			this._enablePositionalOptions = false;
			this._passThroughOptions = false;
			this._lifeCycleHooks = {};
			this._showHelpAfterError = false;
			this._showSuggestionAfterError = true;
			this._savedState = null;
			this._outputConfiguration = {
				writeOut: (str) => process.stdout.write(str),
				writeErr: (str) => process.stderr.write(str),
				outputError: (str, write) => write(str),
				getOutHelpWidth: () => process.stdout.isTTY ? process.stdout.columns : void 0,
				getErrHelpWidth: () => process.stderr.isTTY ? process.stderr.columns : void 0,
				getOutHasColors: () => useColor() ?? (process.stdout.isTTY && process.stdout.hasColors?.()),
				getErrHasColors: () => useColor() ?? (process.stderr.isTTY && process.stderr.hasColors?.()),
				stripColor: (str) => stripColor(str)
			};
			this._hidden = false;
			this._helpOption = void 0;
			this._addImplicitHelpCommand = void 0;
			this._helpCommand = void 0;
			this._helpConfiguration = {};
			this._helpGroupHeading = void 0;
			this._defaultCommandGroup = void 0;
			this._defaultOptionGroup = void 0;
		}
		copyInheritedSettings(sourceCommand) {
			this._outputConfiguration = sourceCommand._outputConfiguration;
			this._helpOption = sourceCommand._helpOption;
			this._helpCommand = sourceCommand._helpCommand;
			this._helpConfiguration = sourceCommand._helpConfiguration;
			this._exitCallback = sourceCommand._exitCallback;
			this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties;
			this._combineFlagAndOptionalValue = sourceCommand._combineFlagAndOptionalValue;
			this._allowExcessArguments = sourceCommand._allowExcessArguments;
			this._enablePositionalOptions = sourceCommand._enablePositionalOptions;
			this._showHelpAfterError = sourceCommand._showHelpAfterError;
			this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError;
			return this;
		}
		_getCommandAndAncestors() {
			const result = [];
			for (let command = this; command; command = command.parent) result.push(command);
			return result;
		}
		command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
			let desc = actionOptsOrExecDesc;
			let opts = execOpts;
			if (typeof desc === "object" && desc !== null) {
				opts = desc;
				desc = null;
			}
			opts = opts || {};
			const [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/);
			const cmd = this.createCommand(name);
			if (desc) {
				cmd.description(desc);
				cmd._executableHandler = true;
			}
			if (opts.isDefault) this._defaultCommandName = cmd._name;
			cmd._hidden = !!(opts.noHelp || opts.hidden);
			cmd._executableFile = opts.executableFile || null;
			if (args) cmd.arguments(args);
			this._registerCommand(cmd);
			cmd.parent = this;
			cmd.copyInheritedSettings(this);
			if (desc) return this;
			return cmd;
		}
		createCommand(name) {
			return new Command(name);
		}
		createHelp() {
			return Object.assign(new Help(), this.configureHelp());
		}
		configureHelp(configuration) {
			if (configuration === void 0) return this._helpConfiguration;
			this._helpConfiguration = configuration;
			return this;
		}
		configureOutput(configuration) {
			if (configuration === void 0) return this._outputConfiguration;
			this._outputConfiguration = {
				...this._outputConfiguration,
				...configuration
			};
			return this;
		}
		showHelpAfterError(displayHelp = true) {
			if (typeof displayHelp !== "string") displayHelp = !!displayHelp;
			this._showHelpAfterError = displayHelp;
			return this;
		}
		showSuggestionAfterError(displaySuggestion = true) {
			this._showSuggestionAfterError = !!displaySuggestion;
			return this;
		}
		addCommand(cmd, opts) {
			if (!cmd._name) throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
			opts = opts || {};
			if (opts.isDefault) this._defaultCommandName = cmd._name;
			if (opts.noHelp || opts.hidden) cmd._hidden = true;
			this._registerCommand(cmd);
			cmd.parent = this;
			cmd._checkForBrokenPassThrough();
			return this;
		}
		createArgument(name, description) {
			return new Argument(name, description);
		}
		argument(name, description, parseArg, defaultValue) {
			const argument = this.createArgument(name, description);
			if (typeof parseArg === "function") argument.default(defaultValue).argParser(parseArg);
			else argument.default(parseArg);
			this.addArgument(argument);
			return this;
		}
		arguments(names) {
			names.trim().split(/ +/).forEach((detail) => {
				this.argument(detail);
			});
			return this;
		}
		addArgument(argument) {
			const previousArgument = this.registeredArguments.slice(-1)[0];
			if (previousArgument?.variadic) throw new Error(`only the last argument can be variadic '${previousArgument.name()}'`);
			if (argument.required && argument.defaultValue !== void 0 && argument.parseArg === void 0) throw new Error(`a default value for a required argument is never used: '${argument.name()}'`);
			this.registeredArguments.push(argument);
			return this;
		}
		helpCommand(enableOrNameAndArgs, description) {
			if (typeof enableOrNameAndArgs === "boolean") {
				this._addImplicitHelpCommand = enableOrNameAndArgs;
				if (enableOrNameAndArgs && this._defaultCommandGroup) this._initCommandGroup(this._getHelpCommand());
				return this;
			}
			const [, helpName, helpArgs] = (enableOrNameAndArgs ?? "help [command]").match(/([^ ]+) *(.*)/);
			const helpDescription = description ?? "display help for command";
			const helpCommand = this.createCommand(helpName);
			helpCommand.helpOption(false);
			if (helpArgs) helpCommand.arguments(helpArgs);
			if (helpDescription) helpCommand.description(helpDescription);
			this._addImplicitHelpCommand = true;
			this._helpCommand = helpCommand;
			if (enableOrNameAndArgs || description) this._initCommandGroup(helpCommand);
			return this;
		}
		addHelpCommand(helpCommand, deprecatedDescription) {
			if (typeof helpCommand !== "object") {
				this.helpCommand(helpCommand, deprecatedDescription);
				return this;
			}
			this._addImplicitHelpCommand = true;
			this._helpCommand = helpCommand;
			this._initCommandGroup(helpCommand);
			return this;
		}
		_getHelpCommand() {
			if (this._addImplicitHelpCommand ?? (this.commands.length && !this._actionHandler && !this._findCommand("help"))) {
				if (this._helpCommand === void 0) this.helpCommand(void 0, void 0);
				return this._helpCommand;
			}
			return null;
		}
		hook(event, listener) {
			const allowedValues = [
				"preSubcommand",
				"preAction",
				"postAction"
			];
			if (!allowedValues.includes(event)) throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
			if (this._lifeCycleHooks[event]) this._lifeCycleHooks[event].push(listener);
			else this._lifeCycleHooks[event] = [listener];
			return this;
		}
		exitOverride(fn) {
			if (fn) this._exitCallback = fn;
			else this._exitCallback = (err) => {
				if (err.code !== "commander.executeSubCommandAsync") throw err;
			};
			return this;
		}
		_exit(exitCode, code, message) {
			if (this._exitCallback) this._exitCallback(new CommanderError(exitCode, code, message));
			process.exit(exitCode);
		}
		action(fn) {
			const listener = (args) => {
				const expectedArgsCount = this.registeredArguments.length;
				const actionArgs = args.slice(0, expectedArgsCount);
				if (this._storeOptionsAsProperties) actionArgs[expectedArgsCount] = this;
				else actionArgs[expectedArgsCount] = this.opts();
				actionArgs.push(this);
				return fn.apply(this, actionArgs);
			};
			this._actionHandler = listener;
			return this;
		}
		createOption(flags, description) {
			return new Option(flags, description);
		}
		_callParseArg(target, value, previous, invalidArgumentMessage) {
			try {
				return target.parseArg(value, previous);
			} catch (err) {
				if (err.code === "commander.invalidArgument") {
					const message = `${invalidArgumentMessage} ${err.message}`;
					this.error(message, {
						exitCode: err.exitCode,
						code: err.code
					});
				}
				throw err;
			}
		}
		_registerOption(option) {
			const matchingOption = option.short && this._findOption(option.short) || option.long && this._findOption(option.long);
			if (matchingOption) {
				const matchingFlag = option.long && this._findOption(option.long) ? option.long : option.short;
				throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
			}
			this._initOptionGroup(option);
			this.options.push(option);
		}
		_registerCommand(command) {
			const knownBy = (cmd) => {
				return [cmd.name()].concat(cmd.aliases());
			};
			const alreadyUsed = knownBy(command).find((name) => this._findCommand(name));
			if (alreadyUsed) {
				const existingCmd = knownBy(this._findCommand(alreadyUsed)).join("|");
				const newCmd = knownBy(command).join("|");
				throw new Error(`cannot add command '${newCmd}' as already have command '${existingCmd}'`);
			}
			this._initCommandGroup(command);
			this.commands.push(command);
		}
		addOption(option) {
			this._registerOption(option);
			const oname = option.name();
			const name = option.attributeName();
			if (option.negate) {
				const positiveLongFlag = option.long.replace(/^--no-/, "--");
				if (!this._findOption(positiveLongFlag)) this.setOptionValueWithSource(name, option.defaultValue === void 0 ? true : option.defaultValue, "default");
			} else if (option.defaultValue !== void 0) this.setOptionValueWithSource(name, option.defaultValue, "default");
			const handleOptionValue = (val, invalidValueMessage, valueSource) => {
				if (val == null && option.presetArg !== void 0) val = option.presetArg;
				const oldValue = this.getOptionValue(name);
				if (val !== null && option.parseArg) val = this._callParseArg(option, val, oldValue, invalidValueMessage);
				else if (val !== null && option.variadic) val = option._collectValue(val, oldValue);
				if (val == null) {
					if (option.negate) val = false;
					else if (option.isBoolean() || option.optional) val = true;
					else val = "";
				}
				this.setOptionValueWithSource(name, val, valueSource);
			};
			this.on("option:" + oname, (val) => {
				const invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
				handleOptionValue(val, invalidValueMessage, "cli");
			});
			if (option.envVar) this.on("optionEnv:" + oname, (val) => {
				const invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
				handleOptionValue(val, invalidValueMessage, "env");
			});
			return this;
		}
		_optionEx(config, flags, description, fn, defaultValue) {
			if (typeof flags === "object" && flags instanceof Option) throw new Error("To add an Option object use addOption() instead of option() or requiredOption()");
			const option = this.createOption(flags, description);
			option.makeOptionMandatory(!!config.mandatory);
			if (typeof fn === "function") option.default(defaultValue).argParser(fn);
			else if (fn instanceof RegExp) {
				const regex = fn;
				fn = (val, def) => {
					const m = regex.exec(val);
					return m ? m[0] : def;
				};
				option.default(defaultValue).argParser(fn);
			} else option.default(fn);
			return this.addOption(option);
		}
		option(flags, description, parseArg, defaultValue) {
			return this._optionEx({}, flags, description, parseArg, defaultValue);
		}
		requiredOption(flags, description, parseArg, defaultValue) {
			return this._optionEx({ mandatory: true }, flags, description, parseArg, defaultValue);
		}
		combineFlagAndOptionalValue(combine = true) {
			this._combineFlagAndOptionalValue = !!combine;
			return this;
		}
		allowUnknownOption(allowUnknown = true) {
			this._allowUnknownOption = !!allowUnknown;
			return this;
		}
		allowExcessArguments(allowExcess = true) {
			this._allowExcessArguments = !!allowExcess;
			return this;
		}
		enablePositionalOptions(positional = true) {
			this._enablePositionalOptions = !!positional;
			return this;
		}
		passThroughOptions(passThrough = true) {
			this._passThroughOptions = !!passThrough;
			this._checkForBrokenPassThrough();
			return this;
		}
		_checkForBrokenPassThrough() {
			if (this.parent && this._passThroughOptions && !this.parent._enablePositionalOptions) throw new Error(`passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`);
		}
		storeOptionsAsProperties(storeAsProperties = true) {
			if (this.options.length) throw new Error("call .storeOptionsAsProperties() before adding options");
			if (Object.keys(this._optionValues).length) throw new Error("call .storeOptionsAsProperties() before setting option values");
			this._storeOptionsAsProperties = !!storeAsProperties;
			return this;
		}
		getOptionValue(key) {
			if (this._storeOptionsAsProperties) return this[key];
			return this._optionValues[key];
		}
		setOptionValue(key, value) {
			return this.setOptionValueWithSource(key, value, void 0);
		}
		setOptionValueWithSource(key, value, source) {
			if (this._storeOptionsAsProperties) this[key] = value;
			else this._optionValues[key] = value;
			this._optionValueSources[key] = source;
			return this;
		}
		getOptionValueSource(key) {
			return this._optionValueSources[key];
		}
		getOptionValueSourceWithGlobals(key) {
			let source;
			this._getCommandAndAncestors().forEach((cmd) => {
				if (cmd.getOptionValueSource(key) !== void 0) source = cmd.getOptionValueSource(key);
			});
			return source;
		}
		_prepareUserArgs(argv, parseOptions) {
			if (argv !== void 0 && !Array.isArray(argv)) throw new Error("first parameter to parse must be array or undefined");
			parseOptions = parseOptions || {};
			if (argv === void 0 && parseOptions.from === void 0) {
				if (process.versions?.electron) parseOptions.from = "electron";
				const execArgv = process.execArgv ?? [];
				if (execArgv.includes("-e") || execArgv.includes("--eval") || execArgv.includes("-p") || execArgv.includes("--print")) parseOptions.from = "eval";
			}
			if (argv === void 0) argv = process.argv;
			this.rawArgs = argv.slice();
			let userArgs;
			switch (parseOptions.from) {
				case void 0:
				case "node":
					this._scriptPath = argv[1];
					userArgs = argv.slice(2);
					break;
				case "electron":
					if (process.defaultApp) {
						this._scriptPath = argv[1];
						userArgs = argv.slice(2);
					} else userArgs = argv.slice(1);
					break;
				case "user":
					userArgs = argv.slice(0);
					break;
				case "eval":
					userArgs = argv.slice(1);
					break;
				default: throw new Error(`unexpected parse option { from: '${parseOptions.from}' }`);
			}
			if (!this._name && this._scriptPath) this.nameFromFilename(this._scriptPath);
			this._name = this._name || "program";
			return userArgs;
		}
		parse(argv, parseOptions) {
			this._prepareForParse();
			const userArgs = this._prepareUserArgs(argv, parseOptions);
			this._parseCommand([], userArgs);
			return this;
		}
		async parseAsync(argv, parseOptions) {
			this._prepareForParse();
			const userArgs = this._prepareUserArgs(argv, parseOptions);
			await this._parseCommand([], userArgs);
			return this;
		}
		_prepareForParse() {
			if (this._savedState === null) this.saveStateBeforeParse();
			else this.restoreStateBeforeParse();
		}
		saveStateBeforeParse() {
			this._savedState = {
				_name: this._name,
				_optionValues: { ...this._optionValues },
				_optionValueSources: { ...this._optionValueSources }
			};
		}
		restoreStateBeforeParse() {
			if (this._storeOptionsAsProperties) throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);
			this._name = this._savedState._name;
			this._scriptPath = null;
			this.rawArgs = [];
			this._optionValues = { ...this._savedState._optionValues };
			this._optionValueSources = { ...this._savedState._optionValueSources };
			this.args = [];
			this.processedArgs = [];
		}
		_checkForMissingExecutable(executableFile, executableDir, subcommandName) {
			if (fs.existsSync(executableFile)) return;
			const executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDir ? `searched for local subcommand relative to directory '${executableDir}'` : "no directory for search for local subcommand, use .executableDir() to supply a custom directory"}`;
			throw new Error(executableMissing);
		}
		_executeSubCommand(subcommand, args) {
			args = args.slice();
			let launchWithNode = false;
			const sourceExt = [
				".js",
				".ts",
				".tsx",
				".mjs",
				".cjs"
			];
			function findFile(baseDir, baseName) {
				const localBin = path.resolve(baseDir, baseName);
				if (fs.existsSync(localBin)) return localBin;
				if (sourceExt.includes(path.extname(baseName))) return void 0;
				const foundExt = sourceExt.find((ext) => fs.existsSync(`${localBin}${ext}`));
				if (foundExt) return `${localBin}${foundExt}`;
			}
			this._checkForMissingMandatoryOptions();
			this._checkForConflictingOptions();
			let executableFile = subcommand._executableFile || `${this._name}-${subcommand._name}`;
			let executableDir = this._executableDir || "";
			if (this._scriptPath) {
				let resolvedScriptPath;
				try {
					resolvedScriptPath = fs.realpathSync(this._scriptPath);
				} catch {
					resolvedScriptPath = this._scriptPath;
				}
				executableDir = path.resolve(path.dirname(resolvedScriptPath), executableDir);
			}
			if (executableDir) {
				let localFile = findFile(executableDir, executableFile);
				if (!localFile && !subcommand._executableFile && this._scriptPath) {
					const legacyName = path.basename(this._scriptPath, path.extname(this._scriptPath));
					if (legacyName !== this._name) localFile = findFile(executableDir, `${legacyName}-${subcommand._name}`);
				}
				executableFile = localFile || executableFile;
			}
			launchWithNode = sourceExt.includes(path.extname(executableFile));
			let proc;
			if (process.platform !== "win32") {
				if (launchWithNode) {
					args.unshift(executableFile);
					args = incrementNodeInspectorPort(process.execArgv).concat(args);
					proc = childProcess.spawn(process.argv[0], args, { stdio: "inherit" });
				} else proc = childProcess.spawn(executableFile, args, { stdio: "inherit" });
			} else {
				this._checkForMissingExecutable(executableFile, executableDir, subcommand._name);
				args.unshift(executableFile);
				args = incrementNodeInspectorPort(process.execArgv).concat(args);
				proc = childProcess.spawn(process.execPath, args, { stdio: "inherit" });
			}
			if (!proc.killed) [
				"SIGUSR1",
				"SIGUSR2",
				"SIGTERM",
				"SIGINT",
				"SIGHUP"
			].forEach((signal) => {
				process.on(signal, () => {
					if (proc.killed === false && proc.exitCode === null) proc.kill(signal);
				});
			});
			const exitCallback = this._exitCallback;
			proc.on("close", (code) => {
				code = code ?? 1;
				if (!exitCallback) process.exit(code);
				else exitCallback(new CommanderError(code, "commander.executeSubCommandAsync", "(close)"));
			});
			proc.on("error", (err) => {
				if (err.code === "ENOENT") this._checkForMissingExecutable(executableFile, executableDir, subcommand._name);
				else if (err.code === "EACCES") throw new Error(`'${executableFile}' not executable`);
				if (!exitCallback) process.exit(1);
				else {
					const wrappedError = new CommanderError(1, "commander.executeSubCommandAsync", "(error)");
					wrappedError.nestedError = err;
					exitCallback(wrappedError);
				}
			});
			this.runningCommand = proc;
		}
		_dispatchSubcommand(commandName, operands, unknown) {
			const subCommand = this._findCommand(commandName);
			if (!subCommand) this.help({ error: true });
			subCommand._prepareForParse();
			let promiseChain;
			promiseChain = this._chainOrCallSubCommandHook(promiseChain, subCommand, "preSubcommand");
			promiseChain = this._chainOrCall(promiseChain, () => {
				if (subCommand._executableHandler) this._executeSubCommand(subCommand, operands.concat(unknown));
				else return subCommand._parseCommand(operands, unknown);
			});
			return promiseChain;
		}
		_dispatchHelpCommand(subcommandName) {
			if (!subcommandName) this.help();
			const subCommand = this._findCommand(subcommandName);
			if (subCommand && !subCommand._executableHandler) subCommand.help();
			return this._dispatchSubcommand(subcommandName, [], [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? "--help"]);
		}
		_checkNumberOfArguments() {
			this.registeredArguments.forEach((arg, i) => {
				if (arg.required && this.args[i] == null) this.missingArgument(arg.name());
			});
			if (this.registeredArguments.length > 0 && this.registeredArguments[this.registeredArguments.length - 1].variadic) return;
			if (this.args.length > this.registeredArguments.length) this._excessArguments(this.args);
		}
		_processArguments() {
			const myParseArg = (argument, value, previous) => {
				let parsedValue = value;
				if (value !== null && argument.parseArg) {
					const invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
					parsedValue = this._callParseArg(argument, value, previous, invalidValueMessage);
				}
				return parsedValue;
			};
			this._checkNumberOfArguments();
			const processedArgs = [];
			this.registeredArguments.forEach((declaredArg, index) => {
				let value = declaredArg.defaultValue;
				if (declaredArg.variadic) {
					if (index < this.args.length) {
						value = this.args.slice(index);
						if (declaredArg.parseArg) value = value.reduce((processed, v) => {
							return myParseArg(declaredArg, v, processed);
						}, declaredArg.defaultValue);
					} else if (value === void 0) value = [];
				} else if (index < this.args.length) {
					value = this.args[index];
					if (declaredArg.parseArg) value = myParseArg(declaredArg, value, declaredArg.defaultValue);
				}
				processedArgs[index] = value;
			});
			this.processedArgs = processedArgs;
		}
		_chainOrCall(promise, fn) {
			if (promise?.then && typeof promise.then === "function") return promise.then(() => fn());
			return fn();
		}
		_chainOrCallHooks(promise, event) {
			let result = promise;
			const hooks = [];
			this._getCommandAndAncestors().reverse().filter((cmd) => cmd._lifeCycleHooks[event] !== void 0).forEach((hookedCommand) => {
				hookedCommand._lifeCycleHooks[event].forEach((callback) => {
					hooks.push({
						hookedCommand,
						callback
					});
				});
			});
			if (event === "postAction") hooks.reverse();
			hooks.forEach((hookDetail) => {
				result = this._chainOrCall(result, () => {
					return hookDetail.callback(hookDetail.hookedCommand, this);
				});
			});
			return result;
		}
		_chainOrCallSubCommandHook(promise, subCommand, event) {
			let result = promise;
			if (this._lifeCycleHooks[event] !== void 0) this._lifeCycleHooks[event].forEach((hook) => {
				result = this._chainOrCall(result, () => {
					return hook(this, subCommand);
				});
			});
			return result;
		}
		_parseCommand(operands, unknown) {
			const parsed = this.parseOptions(unknown);
			this._parseOptionsEnv();
			this._parseOptionsImplied();
			operands = operands.concat(parsed.operands);
			unknown = parsed.unknown;
			this.args = operands.concat(unknown);
			if (operands && this._findCommand(operands[0])) return this._dispatchSubcommand(operands[0], operands.slice(1), unknown);
			if (this._getHelpCommand() && operands[0] === this._getHelpCommand().name()) return this._dispatchHelpCommand(operands[1]);
			if (this._defaultCommandName) {
				this._outputHelpIfRequested(unknown);
				return this._dispatchSubcommand(this._defaultCommandName, operands, unknown);
			}
			if (this.commands.length && this.args.length === 0 && !this._actionHandler && !this._defaultCommandName) this.help({ error: true });
			this._outputHelpIfRequested(parsed.unknown);
			this._checkForMissingMandatoryOptions();
			this._checkForConflictingOptions();
			const checkForUnknownOptions = () => {
				if (parsed.unknown.length > 0) this.unknownOption(parsed.unknown[0]);
			};
			const commandEvent = `command:${this.name()}`;
			if (this._actionHandler) {
				checkForUnknownOptions();
				this._processArguments();
				let promiseChain;
				promiseChain = this._chainOrCallHooks(promiseChain, "preAction");
				promiseChain = this._chainOrCall(promiseChain, () => this._actionHandler(this.processedArgs));
				if (this.parent) promiseChain = this._chainOrCall(promiseChain, () => {
					this.parent.emit(commandEvent, operands, unknown);
				});
				promiseChain = this._chainOrCallHooks(promiseChain, "postAction");
				return promiseChain;
			}
			if (this.parent?.listenerCount(commandEvent)) {
				checkForUnknownOptions();
				this._processArguments();
				this.parent.emit(commandEvent, operands, unknown);
			} else if (operands.length) {
				if (this._findCommand("*")) return this._dispatchSubcommand("*", operands, unknown);
				if (this.listenerCount("command:*")) this.emit("command:*", operands, unknown);
				else if (this.commands.length) this.unknownCommand();
				else {
					checkForUnknownOptions();
					this._processArguments();
				}
			} else if (this.commands.length) {
				checkForUnknownOptions();
				this.help({ error: true });
			} else {
				checkForUnknownOptions();
				this._processArguments();
			}
		}
		_findCommand(name) {
			if (!name) return void 0;
			return this.commands.find((cmd) => cmd._name === name || cmd._aliases.includes(name));
		}
		_findOption(arg) {
			return this.options.find((option) => option.is(arg));
		}
		_checkForMissingMandatoryOptions() {
			this._getCommandAndAncestors().forEach((cmd) => {
				cmd.options.forEach((anOption) => {
					if (anOption.mandatory && cmd.getOptionValue(anOption.attributeName()) === void 0) cmd.missingMandatoryOptionValue(anOption);
				});
			});
		}
		_checkForConflictingLocalOptions() {
			const definedNonDefaultOptions = this.options.filter((option) => {
				const optionKey = option.attributeName();
				if (this.getOptionValue(optionKey) === void 0) return false;
				return this.getOptionValueSource(optionKey) !== "default";
			});
			definedNonDefaultOptions.filter((option) => option.conflictsWith.length > 0).forEach((option) => {
				const conflictingAndDefined = definedNonDefaultOptions.find((defined) => option.conflictsWith.includes(defined.attributeName()));
				if (conflictingAndDefined) this._conflictingOption(option, conflictingAndDefined);
			});
		}
		_checkForConflictingOptions() {
			this._getCommandAndAncestors().forEach((cmd) => {
				cmd._checkForConflictingLocalOptions();
			});
		}
		parseOptions(args) {
			const operands = [];
			const unknown = [];
			let dest = operands;
			function maybeOption(arg) {
				return arg.length > 1 && arg[0] === "-";
			}
			const negativeNumberArg = (arg) => {
				if (!/^-(\d+|\d*\.\d+)(e[+-]?\d+)?$/.test(arg)) return false;
				return !this._getCommandAndAncestors().some((cmd) => cmd.options.map((opt) => opt.short).some((short) => /^-\d$/.test(short)));
			};
			let activeVariadicOption = null;
			let activeGroup = null;
			let i = 0;
			while (i < args.length || activeGroup) {
				const arg = activeGroup ?? args[i++];
				activeGroup = null;
				if (arg === "--") {
					if (dest === unknown) dest.push(arg);
					dest.push(...args.slice(i));
					break;
				}
				if (activeVariadicOption && (!maybeOption(arg) || negativeNumberArg(arg))) {
					this.emit(`option:${activeVariadicOption.name()}`, arg);
					continue;
				}
				activeVariadicOption = null;
				if (maybeOption(arg)) {
					const option = this._findOption(arg);
					if (option) {
						if (option.required) {
							const value = args[i++];
							if (value === void 0) this.optionMissingArgument(option);
							this.emit(`option:${option.name()}`, value);
						} else if (option.optional) {
							let value = null;
							if (i < args.length && (!maybeOption(args[i]) || negativeNumberArg(args[i]))) value = args[i++];
							this.emit(`option:${option.name()}`, value);
						} else this.emit(`option:${option.name()}`);
						activeVariadicOption = option.variadic ? option : null;
						continue;
					}
				}
				if (arg.length > 2 && arg[0] === "-" && arg[1] !== "-") {
					const option = this._findOption(`-${arg[1]}`);
					if (option) {
						if (option.required || option.optional && this._combineFlagAndOptionalValue) this.emit(`option:${option.name()}`, arg.slice(2));
						else {
							this.emit(`option:${option.name()}`);
							activeGroup = `-${arg.slice(2)}`;
						}
						continue;
					}
				}
				if (/^--[^=]+=/.test(arg)) {
					const index = arg.indexOf("=");
					const option = this._findOption(arg.slice(0, index));
					if (option && (option.required || option.optional)) {
						this.emit(`option:${option.name()}`, arg.slice(index + 1));
						continue;
					}
				}
				if (dest === operands && maybeOption(arg) && !(this.commands.length === 0 && negativeNumberArg(arg))) dest = unknown;
				if ((this._enablePositionalOptions || this._passThroughOptions) && operands.length === 0 && unknown.length === 0) {
					if (this._findCommand(arg)) {
						operands.push(arg);
						unknown.push(...args.slice(i));
						break;
					} else if (this._getHelpCommand() && arg === this._getHelpCommand().name()) {
						operands.push(arg, ...args.slice(i));
						break;
					} else if (this._defaultCommandName) {
						unknown.push(arg, ...args.slice(i));
						break;
					}
				}
				if (this._passThroughOptions) {
					dest.push(arg, ...args.slice(i));
					break;
				}
				dest.push(arg);
			}
			return {
				operands,
				unknown
			};
		}
		opts() {
			if (this._storeOptionsAsProperties) {
				const result = {};
				const len = this.options.length;
				for (let i = 0; i < len; i++) {
					const key = this.options[i].attributeName();
					result[key] = key === this._versionOptionName ? this._version : this[key];
				}
				return result;
			}
			return this._optionValues;
		}
		optsWithGlobals() {
			return this._getCommandAndAncestors().reduce((combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()), {});
		}
		error(message, errorOptions) {
			this._outputConfiguration.outputError(`${message}\n`, this._outputConfiguration.writeErr);
			if (typeof this._showHelpAfterError === "string") this._outputConfiguration.writeErr(`${this._showHelpAfterError}\n`);
			else if (this._showHelpAfterError) {
				this._outputConfiguration.writeErr("\n");
				this.outputHelp({ error: true });
			}
			const config = errorOptions || {};
			const exitCode = config.exitCode || 1;
			const code = config.code || "commander.error";
			this._exit(exitCode, code, message);
		}
		_parseOptionsEnv() {
			this.options.forEach((option) => {
				if (option.envVar && option.envVar in process.env) {
					const optionKey = option.attributeName();
					if (this.getOptionValue(optionKey) === void 0 || [
						"default",
						"config",
						"env"
					].includes(this.getOptionValueSource(optionKey))) {
						if (option.required || option.optional) this.emit(`optionEnv:${option.name()}`, process.env[option.envVar]);
						else this.emit(`optionEnv:${option.name()}`);
					}
				}
			});
		}
		_parseOptionsImplied() {
			const dualHelper = new DualOptions(this.options);
			const hasCustomOptionValue = (optionKey) => {
				return this.getOptionValue(optionKey) !== void 0 && !["default", "implied"].includes(this.getOptionValueSource(optionKey));
			};
			this.options.filter((option) => option.implied !== void 0 && hasCustomOptionValue(option.attributeName()) && dualHelper.valueFromOption(this.getOptionValue(option.attributeName()), option)).forEach((option) => {
				Object.keys(option.implied).filter((impliedKey) => !hasCustomOptionValue(impliedKey)).forEach((impliedKey) => {
					this.setOptionValueWithSource(impliedKey, option.implied[impliedKey], "implied");
				});
			});
		}
		missingArgument(name) {
			const message = `error: missing required argument '${name}'`;
			this.error(message, { code: "commander.missingArgument" });
		}
		optionMissingArgument(option) {
			const message = `error: option '${option.flags}' argument missing`;
			this.error(message, { code: "commander.optionMissingArgument" });
		}
		missingMandatoryOptionValue(option) {
			const message = `error: required option '${option.flags}' not specified`;
			this.error(message, { code: "commander.missingMandatoryOptionValue" });
		}
		_conflictingOption(option, conflictingOption) {
			const findBestOptionFromValue = (option) => {
				const optionKey = option.attributeName();
				const optionValue = this.getOptionValue(optionKey);
				const negativeOption = this.options.find((target) => target.negate && optionKey === target.attributeName());
				const positiveOption = this.options.find((target) => !target.negate && optionKey === target.attributeName());
				if (negativeOption && (negativeOption.presetArg === void 0 && optionValue === false || negativeOption.presetArg !== void 0 && optionValue === negativeOption.presetArg)) return negativeOption;
				return positiveOption || option;
			};
			const getErrorMessage = (option) => {
				const bestOption = findBestOptionFromValue(option);
				const optionKey = bestOption.attributeName();
				if (this.getOptionValueSource(optionKey) === "env") return `environment variable '${bestOption.envVar}'`;
				return `option '${bestOption.flags}'`;
			};
			const message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
			this.error(message, { code: "commander.conflictingOption" });
		}
		unknownOption(flag) {
			if (this._allowUnknownOption) return;
			let suggestion = "";
			if (flag.startsWith("--") && this._showSuggestionAfterError) {
				let candidateFlags = [];
				let command = this;
				do {
					const moreFlags = command.createHelp().visibleOptions(command).filter((option) => option.long).map((option) => option.long);
					candidateFlags = candidateFlags.concat(moreFlags);
					command = command.parent;
				} while (command && !command._enablePositionalOptions);
				suggestion = suggestSimilar(flag, candidateFlags);
			}
			const message = `error: unknown option '${flag}'${suggestion}`;
			this.error(message, { code: "commander.unknownOption" });
		}
		_excessArguments(receivedArgs) {
			if (this._allowExcessArguments) return;
			const expected = this.registeredArguments.length;
			const s = expected === 1 ? "" : "s";
			const message = `error: too many arguments${this.parent ? ` for '${this.name()}'` : ""}. Expected ${expected} argument${s} but got ${receivedArgs.length}.`;
			this.error(message, { code: "commander.excessArguments" });
		}
		unknownCommand() {
			const unknownName = this.args[0];
			let suggestion = "";
			if (this._showSuggestionAfterError) {
				const candidateNames = [];
				this.createHelp().visibleCommands(this).forEach((command) => {
					candidateNames.push(command.name());
					if (command.alias()) candidateNames.push(command.alias());
				});
				suggestion = suggestSimilar(unknownName, candidateNames);
			}
			const message = `error: unknown command '${unknownName}'${suggestion}`;
			this.error(message, { code: "commander.unknownCommand" });
		}
		version(str, flags, description) {
			if (str === void 0) return this._version;
			this._version = str;
			flags = flags || "-V, --version";
			description = description || "output the version number";
			const versionOption = this.createOption(flags, description);
			this._versionOptionName = versionOption.attributeName();
			this._registerOption(versionOption);
			this.on("option:" + versionOption.name(), () => {
				this._outputConfiguration.writeOut(`${str}\n`);
				this._exit(0, "commander.version", str);
			});
			return this;
		}
		description(str, argsDescription) {
			if (str === void 0 && argsDescription === void 0) return this._description;
			this._description = str;
			if (argsDescription) this._argsDescription = argsDescription;
			return this;
		}
		summary(str) {
			if (str === void 0) return this._summary;
			this._summary = str;
			return this;
		}
		alias(alias) {
			if (alias === void 0) return this._aliases[0];
			let command = this;
			if (this.commands.length !== 0 && this.commands[this.commands.length - 1]._executableHandler) command = this.commands[this.commands.length - 1];
			if (alias === command._name) throw new Error("Command alias can't be the same as its name");
			const matchingCommand = this.parent?._findCommand(alias);
			if (matchingCommand) {
				const existingCmd = [matchingCommand.name()].concat(matchingCommand.aliases()).join("|");
				throw new Error(`cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`);
			}
			command._aliases.push(alias);
			return this;
		}
		aliases(aliases) {
			if (aliases === void 0) return this._aliases;
			aliases.forEach((alias) => this.alias(alias));
			return this;
		}
		usage(str) {
			if (str === void 0) {
				if (this._usage) return this._usage;
				const args = this.registeredArguments.map((arg) => {
					return humanReadableArgName(arg);
				});
				return [].concat(this.options.length || this._helpOption !== null ? "[options]" : [], this.commands.length ? "[command]" : [], this.registeredArguments.length ? args : []).join(" ");
			}
			this._usage = str;
			return this;
		}
		name(str) {
			if (str === void 0) return this._name;
			this._name = str;
			return this;
		}
		helpGroup(heading) {
			if (heading === void 0) return this._helpGroupHeading ?? "";
			this._helpGroupHeading = heading;
			return this;
		}
		commandsGroup(heading) {
			if (heading === void 0) return this._defaultCommandGroup ?? "";
			this._defaultCommandGroup = heading;
			return this;
		}
		optionsGroup(heading) {
			if (heading === void 0) return this._defaultOptionGroup ?? "";
			this._defaultOptionGroup = heading;
			return this;
		}
		_initOptionGroup(option) {
			if (this._defaultOptionGroup && !option.helpGroupHeading) option.helpGroup(this._defaultOptionGroup);
		}
		_initCommandGroup(cmd) {
			if (this._defaultCommandGroup && !cmd.helpGroup()) cmd.helpGroup(this._defaultCommandGroup);
		}
		nameFromFilename(filename) {
			this._name = path.basename(filename, path.extname(filename));
			return this;
		}
		executableDir(path) {
			if (path === void 0) return this._executableDir;
			this._executableDir = path;
			return this;
		}
		helpInformation(contextOptions) {
			const helper = this.createHelp();
			const context = this._getOutputContext(contextOptions);
			helper.prepareContext({
				error: context.error,
				helpWidth: context.helpWidth,
				outputHasColors: context.hasColors
			});
			const text = helper.formatHelp(this, helper);
			if (context.hasColors) return text;
			return this._outputConfiguration.stripColor(text);
		}
		_getOutputContext(contextOptions) {
			contextOptions = contextOptions || {};
			const error = !!contextOptions.error;
			let baseWrite;
			let hasColors;
			let helpWidth;
			if (error) {
				baseWrite = (str) => this._outputConfiguration.writeErr(str);
				hasColors = this._outputConfiguration.getErrHasColors();
				helpWidth = this._outputConfiguration.getErrHelpWidth();
			} else {
				baseWrite = (str) => this._outputConfiguration.writeOut(str);
				hasColors = this._outputConfiguration.getOutHasColors();
				helpWidth = this._outputConfiguration.getOutHelpWidth();
			}
			const write = (str) => {
				if (!hasColors) str = this._outputConfiguration.stripColor(str);
				return baseWrite(str);
			};
			return {
				error,
				write,
				hasColors,
				helpWidth
			};
		}
		outputHelp(contextOptions) {
			let deprecatedCallback;
			if (typeof contextOptions === "function") {
				deprecatedCallback = contextOptions;
				contextOptions = void 0;
			}
			const outputContext = this._getOutputContext(contextOptions);
			const eventContext = {
				error: outputContext.error,
				write: outputContext.write,
				command: this
			};
			this._getCommandAndAncestors().reverse().forEach((command) => command.emit("beforeAllHelp", eventContext));
			this.emit("beforeHelp", eventContext);
			let helpInformation = this.helpInformation({ error: outputContext.error });
			if (deprecatedCallback) {
				helpInformation = deprecatedCallback(helpInformation);
				if (typeof helpInformation !== "string" && !Buffer.isBuffer(helpInformation)) throw new Error("outputHelp callback must return a string or a Buffer");
			}
			outputContext.write(helpInformation);
			if (this._getHelpOption()?.long) this.emit(this._getHelpOption().long);
			this.emit("afterHelp", eventContext);
			this._getCommandAndAncestors().forEach((command) => command.emit("afterAllHelp", eventContext));
		}
		helpOption(flags, description) {
			if (typeof flags === "boolean") {
				if (flags) {
					if (this._helpOption === null) this._helpOption = void 0;
					if (this._defaultOptionGroup) this._initOptionGroup(this._getHelpOption());
				} else this._helpOption = null;
				return this;
			}
			this._helpOption = this.createOption(flags ?? "-h, --help", description ?? "display help for command");
			if (flags || description) this._initOptionGroup(this._helpOption);
			return this;
		}
		_getHelpOption() {
			if (this._helpOption === void 0) this.helpOption(void 0, void 0);
			return this._helpOption;
		}
		addHelpOption(option) {
			this._helpOption = option;
			this._initOptionGroup(option);
			return this;
		}
		help(contextOptions) {
			this.outputHelp(contextOptions);
			let exitCode = Number(process.exitCode ?? 0);
			if (exitCode === 0 && contextOptions && typeof contextOptions !== "function" && contextOptions.error) exitCode = 1;
			this._exit(exitCode, "commander.help", "(outputHelp)");
		}
		addHelpText(position, text) {
			const allowedValues = [
				"beforeAll",
				"before",
				"after",
				"afterAll"
			];
			if (!allowedValues.includes(position)) throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
			const helpEvent = `${position}Help`;
			this.on(helpEvent, (context) => {
				let helpStr;
				if (typeof text === "function") helpStr = text({
					error: context.error,
					command: context.command
				});
				else helpStr = text;
				if (helpStr) context.write(`${helpStr}\n`);
			});
			return this;
		}
		_outputHelpIfRequested(args) {
			const helpOption = this._getHelpOption();
			if (helpOption && args.find((arg) => helpOption.is(arg))) {
				this.outputHelp();
				this._exit(0, "commander.helpDisplayed", "(outputHelp)");
			}
		}
	};
	function incrementNodeInspectorPort(args) {
		return args.map((arg) => {
			if (!arg.startsWith("--inspect")) return arg;
			let debugOption;
			let debugHost = "127.0.0.1";
			let debugPort = "9229";
			let match;
			if ((match = arg.match(/^(--inspect(-brk)?)$/)) !== null) debugOption = match[1];
			else if ((match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+)$/)) !== null) {
				debugOption = match[1];
				if (/^\d+$/.test(match[3])) debugPort = match[3];
				else debugHost = match[3];
			} else if ((match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+):(\d+)$/)) !== null) {
				debugOption = match[1];
				debugHost = match[3];
				debugPort = match[4];
			}
			if (debugOption && debugPort !== "0") return `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}`;
			return arg;
		});
	}
	function useColor() {
		if (process.env.NO_COLOR || process.env.FORCE_COLOR === "0" || process.env.FORCE_COLOR === "false") return false;
		if (process.env.FORCE_COLOR || process.env.CLICOLOR_FORCE !== void 0) return true;
	}
	exports.Command = Command;
	exports.useColor = useColor;
}));
// node_modules/commander/index.js
var require_commander = require_rolldown_runtime.__commonJSMin(((exports) => {
	const { Argument } = require_argument();
	const { Command } = require_command();
	const { CommanderError, InvalidArgumentError } = require_error();
	const { Help } = require_help();
	const { Option } = require_option();
	exports.program = new Command();
	exports.createCommand = (name) => new Command(name);
	exports.createOption = (flags, description) => new Option(flags, description);
	exports.createArgument = (name, description) => new Argument(name, description);
	exports.Command = Command;
	exports.Option = Option;
	exports.Argument = Argument;
	exports.Help = Help;
	exports.CommanderError = CommanderError;
	exports.InvalidArgumentError = InvalidArgumentError;
	exports.InvalidOptionArgumentError = InvalidArgumentError;
}));
// node_modules/@commander-js/extra-typings/index.js
var require_extra_typings = require_rolldown_runtime.__commonJSMin(((exports, module) => {
	const commander = require_commander();
	exports = module.exports = {};
	exports.program = new commander.Command();
	exports.Argument = commander.Argument;
	exports.Command = commander.Command;
	exports.CommanderError = commander.CommanderError;
	exports.Help = commander.Help;
	exports.InvalidArgumentError = commander.InvalidArgumentError;
	exports.InvalidOptionArgumentError = commander.InvalidArgumentError;
	exports.Option = commander.Option;
	exports.createCommand = (name) => new commander.Command(name);
	exports.createOption = (flags, description) => new commander.Option(flags, description);
	exports.createArgument = (name, description) => new commander.Argument(name, description);
}));
const { program, createCommand, createArgument, createOption, CommanderError, InvalidArgumentError, InvalidOptionArgumentError, Command, Argument, Option, Help } = require_rolldown_runtime.__toESM(require_extra_typings(), 1).default;
// src/cli/options.ts
function withConfig(command) {
	return command.option("-c, --config <path>", "the file, or the folder of its access.yaml", ".");
}
function withEditing(command) {
	return withConfig(command).option("--dry-run", "show the difference, write nothing");
}
function withOrg(command) {
	return command.option("--org <key...>", "only these organizations", splitList);
}
function withHosts(command) {
	return command.option("--allow-host <entry...>", "PROVIDER=HOST[:PORT]: a host that a url: of the files may send the token to", splitList);
}
function splitList(value, previous) {
	return [...previous ?? [], ...value.split(",").map((part) => part.trim()).filter((part) => part !== "")];
}
function wholeNumber(value) {
	if (!/^\d+$/.test(value)) throw new InvalidArgumentError("It has to be a whole number.");
	return Number(value);
}
function removalLimit(value) {
	const match = /^(\d+)(%?)$/.exec(value);
	if (match === null) throw new InvalidArgumentError("It has to be a number or a percentage, such as 20 or 40%.");
	return match[2] === "%" ? { percent: Number(match[1]) } : { count: Number(match[1]) };
}
function withGuards(command) {
	return command.addOption(new Option("--allow <guard...>", `lift a guard for this run (${require_layout.GUARDS.join(", ")})`).argParser((value, previous) => {
		const list = splitList(value, previous);
		const unknown = list.find((name) => !require_layout.isGuardName(name));
		if (unknown !== void 0) throw new InvalidArgumentError(`There is no guard "${unknown}".`);
		return list.filter(require_layout.isGuardName);
	})).option("--max-removals <limit>", "most grants removed or lowered per organization: a number or a percentage", removalLimit).option("--max-requests <n>", "most requests for reading; more is not begun, and not continued", wholeNumber).option("--no-cache", "keep no answers in .rolecall/cache for later runs, and use none").option("-v, --verbose", "every request, every guard, everything left alone");
}
// src/cli/program-files.ts
function addInit(program, runtime, setExitCode) {
	program.command("init").description("write a commented access.yaml, and workflow files with --github or --gitlab").argument("[folder]", "where", ".").option("--github", "also the GitHub workflows, for the organizations of the access file that is there").option("--action <owner/repo@sha>", "the Action that the GitHub workflows use, by the full SHA of a commit").option("--gitlab", "also the GitLab pipeline").option("--force", "overwrite what is there").action(async (folder, options) => setExitCode(await (await Promise.resolve().then(() => require("./commands-init.cjs"))).runInit(runtime, {
		folder,
		...options
	})));
}
function addValidate(program, runtime, setExitCode) {
	withConfig(program.command("validate").description("everything that can be checked offline, policies included")).addOption(new Option("--format <form>", "how to print it").choices([
		"text",
		"json",
		"sarif",
		"github"
	]).default("text")).option("--at <date>", "judge expiry at this date or instant").option("-v, --verbose", "every finding, also where there are many of one kind").action(async (options) => setExitCode(await (await Promise.resolve().then(() => require("./commands-validate.cjs")).then((n) => n.validate_exports)).runValidate(runtime, options)));
}
function addEditCommands(program, runtime, setExitCode) {
	withEditing(program.command("fmt").description("canonical order and style of the files; comments survive")).option("--check", "write nothing; exit 1 and name the files that differ").action(async (options) => setExitCode(await (await Promise.resolve().then(() => require("./commands-fmt.cjs"))).runFmt(runtime, options)));
	withEditing(program.command("grant").description("write a grant into the files; touches no vendor")).argument("<subject>", "a person's key or e-mail, team:NAME or group:NAME").argument("[role]", "admin; view,deploy; contributor@development,viewer@staging; nothing for a list").option("-r, --role <role...>", "the role, as the vendors' own tools take it: development:contributor", splitList).requiredOption("--on <address...>", "where, also several: acme, acme/projects/shop", splitList).option("--until <date>", "when it ends: a date (UTC, the end of that day) or an instant").option("--reason <text>", "why it exists").action(async (subject, role, { role: roles = [], ...options }) => {
		const { runGrant } = await Promise.resolve().then(() => require("./commands-grant.cjs"));
		const all = [...role === void 0 ? [] : [role], ...roles];
		const given = all.length === 0 ? {} : { role: all.join(",") };
		setExitCode(await runGrant(runtime, {
			subject,
			...options,
			...given
		}));
	});
	withEditing(program.command("revoke").description("take a grant out of the files; touches no vendor")).argument("<subject>", "a person's key or e-mail, team:NAME or group:NAME").requiredOption("--on <address>", "where: acme, acme/projects/shop").option("--role <role>", "only this role, these permissions or these roles on environment types").action(async (subject, options) => setExitCode(await (await Promise.resolve().then(() => require("./commands-revoke.cjs"))).runRevoke(runtime, {
		subject,
		...options
	})));
	withEditing(program.command("offboard").description("take a person out of the files everywhere, and show what they leave behind")).argument("<person>", "a person's key or e-mail").option("--keep-person", "leave the entry under people").option("--successor <person>", "who takes over: settings that name them, places with no other owner, their teams").action(async (person, options) => setExitCode(await (await Promise.resolve().then(() => require("./commands-offboard.cjs"))).runOffboard(runtime, {
		person,
		...options
	})));
}
function addSplit(program, runtime, setExitCode) {
	program.command("split").description("turn one file into people.yaml, policies.yaml and a file for each organization; comments survive").argument("[path]", "the file, or the folder of its access.yaml", ".").option("--dry-run", "show the difference, write nothing").action(async (path, options) => setExitCode(await (await Promise.resolve().then(() => require("./commands-split.cjs"))).runSplit(runtime, {
		path,
		...options
	})));
}
// src/app/import/place.ts
const ROOT = "access.yaml";
const PEOPLE = "people.yaml";
function schemaLine(path) {
	const up = "../".repeat(path.split("/").length - 1);
	return `# yaml-language-server: $schema=${up === "" ? "./" : up}schemas/access.schema.json\n`;
}
function orgFileOf(key) {
	return `orgs/${key}.yaml`;
}
function findPlace(runtime, into, config) {
	const asked = (0, node_path.resolve)(runtime.cwd, into);
	if (isFolder(asked, into)) {
		const root = config === void 0 ? asked : folderOf((0, node_path.resolve)(runtime.cwd, config));
		if (root !== asked) throw new require_clock.UsageError("NOT_A_FILE", `${into} is not the folder of the configuration that -c names.`, "Leave out one of the two, or name a file with --into.");
		return {
			root,
			rootFile: ROOT
		};
	}
	const near = config ?? ((0, node_fs.existsSync)((0, node_path.resolve)(runtime.cwd, ROOT)) ? "." : void 0);
	const isRoot = near === void 0 || config === void 0 && isRootItself(asked);
	const root = isRoot ? (0, node_path.resolve)(asked, "..") : folderOf((0, node_path.resolve)(runtime.cwd, near));
	const file = (0, node_path.relative)(root, asked).split(node_path.sep).join("/");
	if (file.startsWith("../")) throw new require_clock.UsageError("NOT_A_FILE", `${into} does not lie in the folder of the configuration.`, "Name a file below it; or write a new one with --out.");
	return {
		root,
		rootFile: isRoot ? file : require_workspace.rootFileOf({ root }, runtime.cwd, near),
		file
	};
}
function leadsToFolder({ cwd }, into) {
	return isFolder((0, node_path.resolve)(cwd, into), into);
}
function isFolder(path, written) {
	const stats = (0, node_fs.statSync)(path, { throwIfNoEntry: false });
	if (stats !== void 0) return stats.isDirectory();
	return /[/\\]$/.test(written) || !/\.(ya?ml|json)$/i.test(path);
}
function folderOf(path) {
	return (0, node_fs.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true ? path : (0, node_path.resolve)(path, "..");
}
function isRootItself(path) {
	return (0, node_fs.existsSync)(path) && /^version\s*:/m.test((0, node_fs.readFileSync)(path, "utf8"));
}
async function loadPlace(runtime, place) {
	const path = (0, node_path.join)(place.root, place.rootFile);
	if (!(0, node_fs.existsSync)(path)) return void 0;
	return await require_load.loadForCommand(runtime, { config: (0, node_path.relative)(runtime.cwd, path) || "." });
}
function destinationIn(place, loaded, key, starter) {
	const orgFile = place.file ?? orgFileOf(key);
	if (loaded !== void 0) refuseStranger(place, loaded, orgFile);
	return {
		loaded,
		rootFile: place.rootFile,
		write: (draft) => {
			const workspace = new require_workspace.Workspace(loaded?.config ?? {
				root: place.root,
				files: []
			});
			begin(workspace, place, orgFile, starter);
			mergeDraft(workspace, place, orgFile, draft);
			return workspace;
		}
	};
}
function refuseStranger({ root }, { config }, path) {
	if (config.files.some((file) => file.path === path) || !(0, node_fs.existsSync)((0, node_path.join)(root, path))) return;
	throw new require_clock.UsageError("NOT_A_FILE", `${path} is there and is not a file of the configuration.`, "Add it to include in the root file, name another file, or write a new one with --out.");
}
function begin(workspace, place, orgFile, starter) {
	const { rootFile, file } = place;
	const isFolder = file === void 0;
	if (!workspace.paths.includes(rootFile) || isFolder && workspace.textOf(rootFile) === starter) workspace.replace(rootFile, `${schemaLine(rootFile)}version: 1\n`);
	const parts = isFolder ? [peopleFile(workspace, PEOPLE), orgFile] : [orgFile];
	for (const path of parts) {
		if (!workspace.paths.includes(path)) workspace.replace(path, schemaLine(path));
		require_include.includeFile(workspace, rootFile, path, path.startsWith("orgs/") ? "orgs/*.yaml" : path);
	}
}
function peopleFile(workspace, otherwise) {
	return partFile(workspace, otherwise, "people");
}
function partFile(workspace, otherwise, part) {
	const has = (path) => Object.keys(Object(workspace.file(path).valueAt([part]))).length > 0;
	const { paths } = workspace;
	return (paths.includes(otherwise) && has(otherwise) ? otherwise : paths.find(has)) ?? otherwise;
}
function mergeDraft(workspace, place, orgFile, draft) {
	const otherwise = place.file ?? PEOPLE;
	require_workspace.insertIntoPart(workspace, peopleFile(workspace, otherwise), "people", draft.people, true);
	require_workspace.insertIntoPart(workspace, partFile(workspace, otherwise, "teams"), "teams", draft.teams);
	require_workspace.insertIntoPart(workspace, orgFile, "orgs", [draft.org]);
	for (const { person, scope, email } of draft.additions) require_workspace.addToPerson(workspace, person, "accounts", scope, email);
	for (const [person, name] of draft.names) require_workspace.nameInFront(workspace, person, name);
}
// src/cli/program-import.ts
function addImport(program, runtime, setExitCode) {
	const pairs = new Pairs();
	withHosts(program.command("import").description("write what is live as files whose plan is empty")).option("--provider <id>", "which system; again for each organization", (id) => pairs.provider(id)).option("--org <name>", "the vendor's name of the organization; without it, what the token sees is listed", (name) => pairs.set({ org: name })).option("--all", "every organization that each token sees, of every provider with a token, or of those named").option("--from-peribolos <file>", "write a file of peribolos in rolecall's words; sends nothing").option("-c, --config <path>", "existing files, for their people and hosts").option("--key <key>", "the organization's key in the file (default: made from its name)", (key) => pairs.set({ key })).option("--option <key=value...>", "an option of the organization, such as profile=generic", (pair) => pairs.option(pair)).option("--url <url>", "base URL, where it is not the vendor's own", (url) => pairs.set({ url })).option("--token-env <name>", "variable that holds the token, where it is not the usual one", (tokenEnv) => pairs.set({ tokenEnv })).addOption(new Option("--out <file>", "write a file of its own (default: standard output)").conflicts("into")).option("--into <place>", "a folder: people.yaml, and a file for each organization; or a file of the configuration, which is made if it is not there. Comments and order survive").option("--suggest-teams", "turn people who hold the same in several places into teams").option("--ids", "write the vendor's ids of new people's accounts too, as `rolecall person pin` does for those known").option("--no-check", "do not read again to see that the plan is empty").action(async ({ fromPeribolos, all, allowHost, config, out, into, suggestTeams, ids, check }) => {
		const given = {
			...config === void 0 ? {} : { config },
			...out === void 0 ? {} : { out },
			...into === void 0 ? {} : { into },
			...suggestTeams === void 0 ? {} : { suggestTeams },
			...ids === void 0 ? {} : { ids },
			check
		};
		if (fromPeribolos !== void 0) {
			const { runImportForeign } = await Promise.resolve().then(() => require("./commands-import-foreign.cjs"));
			setExitCode(await runImportForeign(runtime, {
				tool: "peribolos",
				file: fromPeribolos,
				...out === void 0 ? {} : { out }
			}));
			return;
		}
		const requests = pairs.take();
		const allowing = require_layout.withAllowedHosts(runtime, allowHost);
		const [first] = requests;
		if (all !== true && requests.length === 1 && !(into !== void 0 && leadsToFolder(runtime, into)) && first?.org !== void 0) {
			const { runImport } = await Promise.resolve().then(() => require("./commands-import.cjs"));
			setExitCode(await runImport(allowing, {
				...given,
				...first,
				org: first.org
			}));
			return;
		}
		const { runImportAll } = await Promise.resolve().then(() => require("./commands-import-all.cjs"));
		setExitCode(await runImportAll(allowing, {
			...given,
			requests,
			...all === true ? { all } : {}
		}));
	});
}
var Pairs = class {
	#pairs = [];
	provider(id) {
		const last = this.#pairs.at(-1);
		if (last !== void 0 && last.provider === void 0) last.provider = id;
		else this.#pairs.push({ provider: id });
		return id;
	}
	set(part) {
		const [[name, value] = []] = Object.entries(part);
		const last = this.#pairs.at(-1);
		if (last === void 0 || name === "org" && last.org !== void 0) this.#pairs.push({
			...last?.provider === void 0 ? {} : { provider: last.provider },
			...part
		});
		else Object.assign(last, part);
		return String(value);
	}
	option(text) {
		const last = this.#pairs.at(-1);
		if (last === void 0) this.#pairs.push({ option: [text] });
		else last.option = [...last.option ?? [], text];
		return text;
	}
	take() {
		const pairs = this.#pairs;
		this.#pairs = [];
		return pairs.map(({ provider, ...rest }) => {
			if (provider !== void 0) return {
				provider,
				...rest
			};
			throw new require_clock.UsageError("MISSING_OPTION", "An organization is named without its --provider.", "Name the system and the organization as its vendor calls it, `--provider ID --org NAME`; `rolecall import` alone lists what the tokens see.");
		});
	}
};
// src/cli/program-insight.ts
const form$1 = () => new Option("--format <form>", "how to print it").choices(["text", "json"]).default("text");
function addInsightCommands(program, runtime, setExitCode) {
	withHosts(withOrg(withConfig(program.command("explain").description("everything a subject can do, and why")))).argument("<subject>", "a person's key or e-mail, or group:NAME").option("--live", "from the vendors, with the differences marked").option("--at <date>", "judge expiry at this date or instant").addOption(form$1()).action(async (subject, options) => setExitCode(await (await Promise.resolve().then(() => require("./commands-explain.cjs"))).runExplain(require_layout.withAllowedHosts(runtime, options.allowHost), {
		subject,
		...options
	})));
	withHosts(withOrg(withConfig(program.command("who-can").description("who can do something, and why")))).argument("[ability]", "for example deploy or manage-users").option("--on <address>", "address or glob: acme/apps/*").option("--role <role>", "who holds this role, instead of an ability").option("--environment <type>", "only on this environment type").option("--live", "from the vendors, with the differences marked").option("--at <date>", "judge expiry at this date or instant").addOption(form$1()).action(async (ability, options) => setExitCode(await (await Promise.resolve().then(() => require("./commands-who-can.cjs"))).runWhoCan(require_layout.withAllowedHosts(runtime, options.allowHost), {
		...options,
		...ability === void 0 ? {} : { ability }
	})));
	withOrg(withConfig(program.command("expiring").description("grants that end soon"))).option("--within <span>", "how soon: 14d, 2w, 36h", "14d").option("--detailed-exitcode", "exit 2 when a grant ends that soon").option("--at <date>", "count from this date or instant").addOption(form$1()).action(async (options) => setExitCode(await (await Promise.resolve().then(() => require("./commands-expiring.cjs"))).runExpiring(runtime, options)));
	withHosts(withOrg(withConfig(program.command("report").description("an access review as a page and a table: who has what, and why")))).requiredOption("--out <file>", "the page; the table goes beside it, with .csv").option("--live", "from the vendors too, with the differences marked").option("--compare <path-or-revision>", "mark the differences to other files, or to a Git revision of these").option("--at <date>", "judge expiry at this date or instant").action(async (options) => setExitCode(await (await Promise.resolve().then(() => require("./commands-report.cjs"))).runReport(require_layout.withAllowedHosts(runtime, options.allowHost), options)));
}
// src/cli/program-people.ts
function addPeopleCommands(program, runtime, setExitCode) {
	addPerson(program, runtime, setExitCode);
	addPull(program, runtime, setExitCode);
	addTeam(program, runtime, setExitCode);
	withEditing(program.command("set").description("write a setting into the files, such as a lock; touches no vendor").argument("<address>", "where: acme/apps/shop").argument("<key=value...>", "such as locked=true; KEY= takes the key out")).action(async (on, pairs, options) => setExitCode(await (await Promise.resolve().then(() => require("./commands-set.cjs"))).runSet(runtime, {
		on,
		pairs,
		...options
	})));
}
function addPerson(program, runtime, setExitCode) {
	const person = program.command("person").description("edit people in the files; touches no vendor");
	withEditing(person.command("add").description("add a person, on wish with what somebody else holds")).argument("<key>", "the key in the files, such as nina").requiredOption("--email <address>", "the main address").option("--name <name>", "the full name").option("--kind <kind>", "person, or service for an account that is nobody's").option("--like <person>", "with the teams and grants of this person; asks for each section on a terminal").option("-y, --yes", "ask nothing").action(async (key, options) => {
		const { runPersonAdd } = await Promise.resolve().then(() => require("./commands-person.cjs"));
		setExitCode(await runPersonAdd(runtime, {
			person: key,
			...options
		}));
	});
	withEditing(person.command("rename").description("another main address; the old one becomes an alias")).argument("<person>", "a person's key or e-mail").argument("<address>", "the new main address").action(async (key, email, options) => {
		const { runPersonRename } = await Promise.resolve().then(() => require("./commands-person.cjs"));
		setExitCode(await runPersonRename(runtime, {
			person: key,
			email,
			...options
		}));
	});
	withEditing(person.command("merge").description("make one person of two entries")).argument("<kept>", "who stays: a key or e-mail").argument("<merged>", "whose entry becomes a part of the other").action(async (kept, merged, options) => {
		const { runPersonMerge } = await Promise.resolve().then(() => require("./commands-person.cjs"));
		setExitCode(await runPersonMerge(runtime, {
			kept,
			merged,
			...options
		}));
	});
	withHosts(withOrg(withEditing(person.command("pin").description("write the vendors' ids of accounts into the files; reads the vendors, writes only the files")))).argument("[person...]", "keys or e-mails; everybody if none is given").option("--check", "write nothing, exit 2 if somebody is not pinned").action(async (people, options) => {
		const { runPersonPin } = await Promise.resolve().then(() => require("./commands-person-pin.cjs"));
		setExitCode(await runPersonPin(require_layout.withAllowedHosts(runtime, options.allowHost), {
			people,
			...options
		}));
	});
}
function addPull(program, runtime, setExitCode) {
	withHosts(withEditing(program.command("people").description("people of the files and the directory that knows who works here").command("pull").description("bring joiners, movers and leavers from the directory into the files; touches no vendor"))).option("--from <source>", "a SCIM service: address or organization key; or - for CSV or JSON on standard input").addOption(new Option("--format <format>", "how standard input is written").choices(["csv", "json"])).option("--offboard", "take those who have left out of the files everywhere").option("--max-leavers <limit>", "most who may have left at once: a number or a percentage", removalLimit).option("--check", "write nothing, exit 2 if the files and the directory differ").action(async (options) => {
		const { runPeoplePull } = await Promise.resolve().then(() => require("./commands-people-pull.cjs"));
		setExitCode(await runPeoplePull(require_layout.withAllowedHosts(runtime, options.allowHost), options));
	});
}
const TEAM_VERBS = {
	create: "make a team of people and teams",
	add: "add people or teams to a team",
	remove: "take people or teams out of a team"
};
function addTeam(program, runtime, setExitCode) {
	const team = program.command("team").description("edit teams in the files; touches no vendor");
	for (const verb of [
		"create",
		"add",
		"remove"
	]) withEditing(team.command(verb).description(TEAM_VERBS[verb])).argument("<team>", "the team's name").argument("<member...>", "a person's key or e-mail, or team:NAME").action(async (name, members, options) => {
		const { runTeam } = await Promise.resolve().then(() => require("./commands-team.cjs"));
		setExitCode(await runTeam(runtime, {
			verb,
			team: name,
			members,
			...options
		}));
	});
}
// src/cli/program-plan.ts
function addPlan(program, runtime, setExitCode) {
	withGuards(withHosts(withOrg(withConfig(program.command("plan").description("show what apply would do; never writes"))))).option("--out <file>", "save the plan for apply; a name that ends in .html or .md gets a page to read").addOption(new Option("--format <form>", "how to print it").choices([
		"text",
		"json",
		"markdown",
		"html"
	]).default("text")).addOption(new Option("--only <part>", "only the end of grants whose time is over").choices(["expired"])).option("--detailed-exitcode", "exit 2 when there are changes").option("--at <date>", "judge expiry at this date or instant").action(async (options) => setExitCode(await (await Promise.resolve().then(() => require("./commands-plan.cjs")).then((n) => n.plan_exports)).runPlan(require_layout.withAllowedHosts(runtime, options.allowHost), options)));
}
function addApply(program, runtime, setExitCode) {
	withGuards(withHosts(withOrg(withConfig(program.command("apply").description("make the plan so, after guards and you have agreed"))))).argument("[planfile]", "a plan saved with plan --out: exactly this is done").option("--dry-run", "everything but the writing").option("--auto-approve", "do not ask").option("--strict", "refuse all of a saved plan if one thing moved").option("--journal <file>", "where the journal goes").option("--resume <journal>", "go on with what a cut-off run left undone").option("--redeploy", "restart what has to be restarted for a change to take hold").action(async (planFile, options) => {
		const { runApply } = await Promise.resolve().then(() => require("./commands-apply.cjs")).then((n) => n.apply_exports);
		setExitCode(await runApply(require_layout.withAllowedHosts(runtime, options.allowHost), {
			...options,
			...planFile === void 0 ? {} : { planFile }
		}));
	});
}
function addDrift(program, runtime, setExitCode) {
	withHosts(withOrg(withConfig(program.command("drift").description("what is live and differs from the files; exit 2 if anything does")))).addOption(new Option("--format <form>", "how to print it").choices([
		"text",
		"json",
		"markdown"
	]).default("text")).option("--at <date>", "judge expiry at this date or instant").option("--no-cache", "keep no answers in .rolecall/cache for later runs, and use none").option("-v, --verbose", "every request").action(async (options) => setExitCode(await (await Promise.resolve().then(() => require("./commands-drift.cjs"))).runDrift(require_layout.withAllowedHosts(runtime, options.allowHost), options)));
}
function addInvite(program, runtime, setExitCode) {
	withHosts(withConfig(program.command("invite").description("send an open invitation again; asks first"))).requiredOption("--resend <subject>", "whose: a person's key or e-mail").requiredOption("--on <address>", "where: acme, acme/projects/shop").option("--dry-run", "find the invitation, send nothing").option("--auto-approve", "do not ask").action(async (options) => setExitCode(await (await Promise.resolve().then(() => require("./commands-invite.cjs"))).runInvite(require_layout.withAllowedHosts(runtime, options.allowHost), options)));
}
// src/cli/program-tools.ts
const form = () => new Option("--format <form>", "how to print it").choices(["text", "json"]).default("text");
function addToolCommands(program, runtime, setExitCode) {
	withHosts(withOrg(withConfig(program.command("doctor").description("is a token there, accepted, whose is it, what may it do")))).addOption(form()).action(async (options) => setExitCode(await (await Promise.resolve().then(() => require("./commands-doctor.cjs"))).runDoctor(require_layout.withAllowedHosts(runtime, options.allowHost), options)));
	addSimulate(program, runtime, setExitCode);
	program.command("demo").description("plan, apply and plan again on the example, against simulators").action(async () => setExitCode(await (await Promise.resolve().then(() => require("./commands-demo.cjs"))).runDemo(runtime)));
	withOrg(withConfig(program.command("matrix").description("shards for a GitHub Actions matrix, as JSON"))).option("--shards <n>", "most shards", wholeNumber).action(async (options) => setExitCode(await (await Promise.resolve().then(() => require("./commands-matrix.cjs"))).runMatrix(runtime, options)));
	program.command("schema").description("print a JSON Schema: access, plan or state; with --write for editors").argument("[name]", "which", "access").option("--write [folder]", "write it to schemas/ in this folder, where the first line of the files finds it").action(async (name, options) => setExitCode(await (await Promise.resolve().then(() => require("./commands-schema.cjs")).then((n) => n.schema_exports)).runSchema(runtime, {
		name,
		...options
	})));
	addJournal(program, runtime, setExitCode);
	program.command("completion").description("a completion script for a shell").argument("<shell>", "bash, zsh or fish").action(async (shell) => setExitCode((await Promise.resolve().then(() => require("./commands-completion.cjs"))).runCompletion(runtime, shell, describeCommands(program))));
	program.command("complete", { hidden: true }).description("names of the files for the last of some words; what completion scripts ask").argument("[words...]").action(async (words) => setExitCode(await (await Promise.resolve().then(() => require("./commands-completion.cjs"))).runComplete(runtime, words)));
}
function addSimulate(program, runtime, setExitCode) {
	withConfig(program.command("simulate").description("the vendors' simulators, on loopback, until Ctrl-C")).option("--state <file>", "what is live at the start (default: live.yaml beside the files)").option("--env-file <file>", "gets base URLs and tokens once all listen").option("--env-out <file>", "the same, for: node dist/cli.js simulate").option("--save <file>", "gets the state at the end").option("--log <file>", "gets a JSON line for each request").option("--latency <ms>", "how late each answer is", wholeNumber).option("--fault-rate <p>", "share of requests that go wrong, 0 to 1", Number).option("--faults <kind...>", "which faults; default all", splitList).option("--fault-limit <n>", "no more faults than these", wholeNumber).option("--seed <n>", "for faults and ids", wholeNumber).option("--port <n>", "the first simulator's port", wholeNumber).action(async ({ envOut, ...options }) => {
		const { runSimulate } = await Promise.resolve().then(() => require("./commands-simulate.cjs"));
		setExitCode(await runSimulate(runtime, {
			...options,
			...envOut === void 0 ? {} : { envFile: envOut }
		}));
	});
}
function addJournal(program, runtime, setExitCode) {
	const journal = program.command("journal").description("read and check the record of an apply");
	journal.command("show").description("in words").argument("<file>").addOption(form()).action(async (file, options) => setExitCode((await Promise.resolve().then(() => require("./commands-journal.cjs"))).runJournalShow(runtime, file, options.format)));
	journal.command("verify").description("that no line was changed, left out or put in").argument("<file>").action(async (file) => setExitCode((await Promise.resolve().then(() => require("./commands-journal.cjs"))).runJournalVerify(runtime, file)));
}
function describeCommands(program) {
	return program.commands.filter((command) => command.name() !== "complete").map((command) => ({
		name: command.name(),
		description: command.description(),
		options: [command, ...command.commands].flatMap(({ options }) => options.flatMap((option) => option.long === void 0 ? [] : [option.long])),
		below: command.commands.map((inner) => inner.name())
	}));
}
// src/cli/program.ts
const GROUPS = [
	{
		commands: ["init"],
		add: addInit
	},
	{
		commands: ["validate"],
		add: addValidate
	},
	{
		commands: [
			"fmt",
			"grant",
			"revoke",
			"offboard"
		],
		add: addEditCommands
	},
	{
		commands: [
			"person",
			"team",
			"set"
		],
		add: addPeopleCommands
	},
	{
		commands: ["import"],
		add: addImport
	},
	{
		commands: ["split"],
		add: addSplit
	},
	{
		commands: ["plan"],
		add: addPlan
	},
	{
		commands: ["apply"],
		add: addApply
	},
	{
		commands: ["invite"],
		add: addInvite
	},
	{
		commands: ["drift"],
		add: addDrift
	},
	{
		commands: [
			"explain",
			"who-can",
			"expiring",
			"report"
		],
		add: addInsightCommands
	},
	{
		commands: [
			"doctor",
			"simulate",
			"demo",
			"matrix",
			"schema",
			"journal",
			"completion",
			"complete"
		],
		add: addToolCommands
	}
];
function buildProgram(runtime, setExitCode, asked) {
	const program = new Command("rolecall").description("Access as code: one YAML file says who may do what, in every organization.").version(require_version.VERSION, "-V, --version").showHelpAfterError("(rolecall --help lists the commands and their options)").showSuggestionAfterError().configureHelp({
		sortSubcommands: false,
		helpWidth: runtime.stdout.width
	}).configureOutput({
		writeOut: (text) => runtime.stdout.write(text),
		writeErr: (text) => runtime.stderr.write(text)
	}).exitOverride().addHelpText("after", "\nExit codes: 0 nothing to do or all done, 1 failed, 2 changes pending, 3 files invalid,\n4 refused by a guard or policy (nothing written), 5 applied in part.");
	const group = asked === void 0 || asked === "completion" ? void 0 : GROUPS.find(({ commands }) => commands.includes(asked));
	for (const { add } of group === void 0 ? GROUPS : [group]) add(program, runtime, setExitCode);
	for (const command of program.commands) inherit(command, program);
	return program;
}
function inherit(command, parent) {
	command.copyInheritedSettings(parent);
	for (const inner of command.commands) inherit(inner, command);
}
// src/cli/main.ts
async function main(argv) {
	const controller = new AbortController();
	listenForInterrupts(controller);
	const runtime = require_diagnostics_text.processRuntime(controller.signal);
	let isApplied = false;
	process.once("beforeExit", () => answerForOutput(runtime, isApplied));
	try {
		const setExitCode = (code) => {
			process.exitCode = code;
		};
		const program = buildProgram(runtime, setExitCode, argv[2]);
		program.hook("postAction", (_, command) => {
			isApplied = command.name() === "apply" && command.opts().dryRun !== true;
		});
		await program.parseAsync([...argv]);
	} catch (error) {
		process.exitCode = error instanceof CommanderError ? exitCodeOf(error) : require_workspace.printError(runtime, error);
	}
}
function exitCodeOf(error) {
	return error.exitCode === 0 ? require_paint.ExitCode.done : require_paint.ExitCode.failed;
}
function answerForOutput({ stdout, stderr }, isApplied) {
	const lost = stdout.lost();
	if (lost === void 0) return;
	stderr.write(`error[OUTPUT_NOT_WRITTEN] Standard output is not whole: ${lost.message}.\n`);
	if (isApplied) {
		stderr.write("  The exit code shows how the apply ended; rolecall plan shows what is left.\n");
		return;
	}
	stderr.write("  Make room where it goes, then run it again.\n");
	const code = Number(process.exitCode ?? require_paint.ExitCode.done);
	if (code === require_paint.ExitCode.done || code === require_paint.ExitCode.changes) process.exitCode = require_paint.ExitCode.failed;
}
function listenForInterrupts(controller) {
	let count = 0;
	for (const signal of [
		"SIGINT",
		"SIGTERM",
		"SIGHUP"
	]) process.on(signal, () => {
		count += 1;
		if (count > 1) process.exit(130);
		controller.abort(new Error("Interrupted."));
	});
}
exports.destinationIn = destinationIn;
exports.findPlace = findPlace;
exports.loadPlace = loadPlace;
exports.main = main;
exports.orgFileOf = orgFileOf;
