namespace SandboxHost.Sandbox.Realms;

/// <summary>All that a pattern can reach of the language: what is not in these tables is taken away before its first line runs.</summary>
/// <remarks>
/// One row for each object: where it is found, and the names of the properties that stay. Symbols are written with <c>@@</c>. A
/// new version of the engine can add nothing that a pattern could see before somebody has put it here. The idea of such a table is that of
/// SES (Hardened JavaScript, "permits").
/// </remarks>
internal static partial class Permits
{
    /// <summary>Properties of the global object that stay; all others are deleted.</summary>
    public const string Globals = """
        Infinity NaN undefined globalThis
        decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape isFinite isNaN parseFloat parseInt
        AggregateError Array ArrayBuffer BigInt Boolean Date Error EvalError Function Iterator JSON Map Math Number Object
        Promise RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError WeakMap WeakSet
        Int8Array Int16Array Int32Array Uint8Array Uint8ClampedArray Uint16Array Uint32Array BigInt64Array BigUint64Array
        eval console structuredClone URL URLSearchParams TextEncoder TextDecoder atob btoa
        """;

    private const string ErrorConstructor = "length name prototype";
    private const string ErrorPrototype = "constructor message name toString";
    private const string TypedArrayConstructor = "length name prototype BYTES_PER_ELEMENT";
    private const string TypedArrayPrototype = "constructor BYTES_PER_ELEMENT";

    /// <summary>Objects by the road to them from the global object, and what they keep.</summary>
    public static IReadOnlyList<(string Road, string Properties)> Intrinsics { get; } =
    [
        ("Object", """
            length name prototype assign create defineProperties defineProperty entries freeze fromEntries getOwnPropertyDescriptor
            getOwnPropertyDescriptors getOwnPropertyNames getOwnPropertySymbols getPrototypeOf groupBy hasOwn is isExtensible isFrozen isSealed
            keys preventExtensions seal setPrototypeOf values
            """),
        ("Object.prototype", """
            constructor __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ hasOwnProperty isPrototypeOf
            propertyIsEnumerable toLocaleString toString valueOf __proto__
            """),
        ("Function", "length name prototype"),
        ("Function.prototype", "length name constructor apply bind call toString @@hasInstance"),
        ("Array", "length name prototype from fromAsync isArray of @@species"),
        ("Array.prototype", """
            length constructor at concat copyWithin entries every fill filter find findIndex findLast findLastIndex flat flatMap
            forEach includes indexOf join keys lastIndexOf map pop push reduce reduceRight reverse shift slice some sort splice toLocaleString toReversed
            toSorted toSpliced toString unshift values with @@iterator @@unscopables
            """),
        ("ArrayBuffer", "length name prototype isView @@species"),
        ("ArrayBuffer.prototype", "constructor slice byteLength @@toStringTag"),
        ("BigInt", "length name prototype asIntN asUintN"),
        ("BigInt.prototype", "constructor toLocaleString toString valueOf @@toStringTag"),
        ("Boolean", "length name prototype"),
        ("Boolean.prototype", "constructor toString valueOf"),
        ("Date", "length name prototype UTC now parse"),
        ("Date.prototype", """
            constructor getDate getDay getFullYear getHours getMilliseconds getMinutes getMonth getSeconds getTime getTimezoneOffset
            getUTCDate getUTCDay getUTCFullYear getUTCHours getUTCMilliseconds getUTCMinutes getUTCMonth getUTCSeconds getYear setDate
            setFullYear setHours setMilliseconds setMinutes setMonth setSeconds setTime setUTCDate setUTCFullYear setUTCHours
            setUTCMilliseconds setUTCMinutes setUTCMonth setUTCSeconds setYear toDateString toISOString toJSON toLocaleDateString
            toLocaleString toLocaleTimeString toString toTimeString toUTCString valueOf toGMTString @@toPrimitive
            """),
        ("Error", "length name prototype isError"),
        ("Error.prototype", "constructor message name toString stack"),
        ("AggregateError", ErrorConstructor),
        ("AggregateError.prototype", "constructor message name"),
        ("EvalError", ErrorConstructor),
        ("EvalError.prototype", ErrorPrototype),
        ("RangeError", ErrorConstructor),
        ("RangeError.prototype", ErrorPrototype),
        ("ReferenceError", ErrorConstructor),
        ("ReferenceError.prototype", ErrorPrototype),
        ("SyntaxError", ErrorConstructor),
        ("SyntaxError.prototype", ErrorPrototype),
        ("TypeError", ErrorConstructor),
        ("TypeError.prototype", ErrorPrototype),
        ("URIError", ErrorConstructor),
        ("URIError.prototype", ErrorPrototype),
        ("Iterator", "length name prototype from"),
        ("Iterator.prototype", "drop every filter find flatMap forEach map reduce some take toArray constructor @@iterator @@toStringTag"),
        ("JSON", "parse stringify @@toStringTag"),
        ("Map", "length name prototype groupBy @@species"),
        ("Map.prototype", "constructor clear delete entries forEach get has keys set values size @@toStringTag @@iterator"),
        ("Math", """
            E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2 abs acos acosh asin asinh atan atan2 atanh cbrt ceil clz32 cos cosh exp expm1
            floor fround hypot imul log log10 log1p log2 max min pow random round sign sin sinh sqrt tan tanh trunc @@toStringTag
            """),
        ("Number", """
            length name prototype EPSILON MAX_SAFE_INTEGER MAX_VALUE MIN_SAFE_INTEGER MIN_VALUE NEGATIVE_INFINITY NaN POSITIVE_INFINITY
            isFinite isInteger isNaN isSafeInteger parseFloat parseInt
            """),
        ("Number.prototype", "constructor toExponential toFixed toLocaleString toPrecision toString valueOf"),
        ("Promise", "length name prototype all allSettled any race reject resolve try withResolvers @@species"),
        ("Promise.prototype", "constructor catch finally then @@toStringTag"),
        ("Reflect", """
            apply construct defineProperty deleteProperty get getOwnPropertyDescriptor getPrototypeOf has isExtensible ownKeys
            preventExtensions set setPrototypeOf @@toStringTag
            """),
        ("RegExp", "length name prototype escape @@species"),
        ("RegExp.prototype", """
            constructor exec test toString dotAll flags global hasIndices ignoreCase multiline source sticky unicode unicodeSets @@match
            @@matchAll @@replace @@search @@split
            """),
        ("Set", "length name prototype @@species"),
        ("Set.prototype", """
            constructor add clear delete difference entries forEach has intersection isDisjointFrom isSubsetOf isSupersetOf
            symmetricDifference union values size keys @@toStringTag @@iterator
            """),
        ("String", "length name prototype fromCharCode fromCodePoint raw"),
        ("String.prototype", """
            length constructor anchor at big blink bold charAt charCodeAt codePointAt concat endsWith fixed fontcolor fontsize
            includes indexOf isWellFormed italics lastIndexOf link localeCompare match matchAll normalize padEnd padStart repeat replace replaceAll search slice
            small split startsWith strike sub substr substring sup toLocaleLowerCase toLocaleUpperCase toLowerCase toString toUpperCase
            toWellFormed trim trimEnd trimStart valueOf trimLeft trimRight @@iterator
            """),
        ("Symbol", """
            length name prototype asyncDispose asyncIterator dispose hasInstance isConcatSpreadable iterator match matchAll replace search species split
            toPrimitive toStringTag unscopables for keyFor
            """),
        ("Symbol.prototype", "constructor toString valueOf description @@toStringTag @@toPrimitive"),
        ("TextDecoder", "length name prototype"),
        ("TextDecoder.prototype", "constructor decode encoding fatal ignoreBOM @@toStringTag"),
        ("TextEncoder", "length name prototype"),
        ("TextEncoder.prototype", "constructor encode encodeInto encoding @@toStringTag"),
        ("URL", "length name prototype canParse parse"),
        ("URL.prototype", """
            constructor hash host hostname href origin password pathname port protocol search searchParams toJSON toString username
            @@toStringTag
            """),
        ("URLSearchParams", "length name prototype"),
        ("URLSearchParams.prototype", "constructor append delete entries forEach get getAll has keys set size sort toString values @@iterator @@toStringTag"),
        ("WeakMap", "length name prototype"),
        ("WeakMap.prototype", "constructor delete get has set @@toStringTag"),
        ("WeakSet", "length name prototype"),
        ("WeakSet.prototype", "constructor add delete has @@toStringTag"),
        ("Int8Array", TypedArrayConstructor),
        ("Int8Array.prototype", TypedArrayPrototype),
        ("Int16Array", TypedArrayConstructor),
        ("Int16Array.prototype", TypedArrayPrototype),
        ("Int32Array", TypedArrayConstructor),
        ("Int32Array.prototype", TypedArrayPrototype),
        ("Uint8Array", TypedArrayConstructor),
        ("Uint8Array.prototype", TypedArrayPrototype),
        ("Uint8ClampedArray", TypedArrayConstructor),
        ("Uint8ClampedArray.prototype", TypedArrayPrototype),
        ("Uint16Array", TypedArrayConstructor),
        ("Uint16Array.prototype", TypedArrayPrototype),
        ("Uint32Array", TypedArrayConstructor),
        ("Uint32Array.prototype", TypedArrayPrototype),
        ("BigInt64Array", TypedArrayConstructor),
        ("BigInt64Array.prototype", TypedArrayPrototype),
        ("BigUint64Array", TypedArrayConstructor),
        ("BigUint64Array.prototype", TypedArrayPrototype),
        ("console", "assert clear count countReset debug dir error group groupCollapsed groupEnd info log table time timeEnd timeLog trace warn"),
        ("%TypedArray%", "length name prototype from of @@species"),
        ("%TypedArray%.prototype", """
            constructor at copyWithin entries every fill filter find findIndex findLast findLastIndex forEach includes
            indexOf join keys lastIndexOf map reduce reduceRight reverse set slice some sort subarray toLocaleString toReversed toSorted
            values with buffer byteLength byteOffset length toString @@toStringTag @@iterator
            """),
        ("%ArrayUnscopables%", """
            at copyWithin entries fill find findIndex findLast findLastIndex flat flatMap includes keys toReversed toSorted toSpliced
            values
            """),
        ("%ArrayIteratorPrototype%", "next @@toStringTag"),
        ("%StringIteratorPrototype%", "next @@toStringTag"),
        ("%MapIteratorPrototype%", "next @@toStringTag"),
        ("%SetIteratorPrototype%", "next @@toStringTag"),
        ("%RegExpStringIteratorPrototype%", "next @@toStringTag"),
        ("%WrapForValidIteratorPrototype%", "next return"),
        ("%IteratorHelperPrototype%", "next return @@toStringTag"),
        ("%GeneratorFunction%", "length name prototype"),
        ("%GeneratorFunctionPrototype%", "constructor prototype @@toStringTag"),
        ("%GeneratorPrototype%", "constructor next return throw @@toStringTag"),
        ("%AsyncFunction%", "length name prototype"),
        ("%AsyncFunctionPrototype%", "constructor @@toStringTag"),
        ("%AsyncGeneratorFunction%", "length name prototype"),
        ("%AsyncGeneratorFunctionPrototype%", "constructor prototype @@toStringTag"),
        ("%AsyncGeneratorPrototype%", "constructor next return throw @@toStringTag"),
        ("%AsyncIteratorPrototype%", "@@asyncIterator"),
    ];

    /// <summary>How to get at the objects that have no name of their own: script that is run once, before anything is taken away.</summary>
    public static IReadOnlyList<(string Name, string Script)> Unnamed { get; } =
    [
        ("%TypedArray%", "Object.getPrototypeOf(Uint8Array)"),
        ("%ArrayUnscopables%", "Array.prototype[Symbol.unscopables]"),
        ("%ArrayIteratorPrototype%", "Object.getPrototypeOf([][Symbol.iterator]())"),
        ("%StringIteratorPrototype%", "Object.getPrototypeOf(''[Symbol.iterator]())"),
        ("%MapIteratorPrototype%", "Object.getPrototypeOf(new Map()[Symbol.iterator]())"),
        ("%SetIteratorPrototype%", "Object.getPrototypeOf(new Set()[Symbol.iterator]())"),
        ("%RegExpStringIteratorPrototype%", "Object.getPrototypeOf(''.matchAll(/a/g))"),
        ("%WrapForValidIteratorPrototype%", "Object.getPrototypeOf(Iterator.from({ next() {} }))"),
        ("%IteratorHelperPrototype%", "Object.getPrototypeOf([].values().map(x => x))"),
        ("%GeneratorFunctionPrototype%", "Object.getPrototypeOf(function* () {})"),
        ("%GeneratorFunction%", "Object.getPrototypeOf(function* () {}).constructor"),
        ("%GeneratorPrototype%", "Object.getPrototypeOf(function* () {}).prototype"),
        ("%AsyncFunctionPrototype%", "Object.getPrototypeOf(async function () {})"),
        ("%AsyncFunction%", "Object.getPrototypeOf(async function () {}).constructor"),
        ("%AsyncGeneratorFunctionPrototype%", "Object.getPrototypeOf(async function* () {})"),
        ("%AsyncGeneratorFunction%", "Object.getPrototypeOf(async function* () {}).constructor"),
        ("%AsyncGeneratorPrototype%", "Object.getPrototypeOf(async function* () {}).prototype"),
        ("%AsyncIteratorPrototype%", "Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}).prototype)"),
    ];

    /// <summary>
    /// Properties which programs assign on objects of their own, although a frozen prototype has one of the same name: made into accessors
    /// that define the property on the object, because a plain frozen one would refuse the assignment (the "override mistake").
    /// </summary>
    public static IReadOnlyList<(string Road, string Properties)> Overridable { get; } =
    [
        ("Object.prototype", "constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf"),
        ("Function.prototype", "constructor name toString apply bind call"),
        ("Array.prototype", "constructor toString toLocaleString concat"),
        ("Error.prototype", ErrorPrototype),
        ("AggregateError.prototype", "constructor message name"),
        ("EvalError.prototype", ErrorPrototype),
        ("RangeError.prototype", ErrorPrototype),
        ("ReferenceError.prototype", ErrorPrototype),
        ("SyntaxError.prototype", ErrorPrototype),
        ("TypeError.prototype", ErrorPrototype),
        ("URIError.prototype", ErrorPrototype),
        ("Date.prototype", "constructor toString valueOf toJSON"),
        ("Map.prototype", "constructor"),
        ("Set.prototype", "constructor"),
        ("Promise.prototype", "constructor then"),
        ("RegExp.prototype", "constructor exec toString"),
        ("Iterator.prototype", "toArray map filter"),
        ("%GeneratorPrototype%", "constructor next return throw"),
    ];
}
