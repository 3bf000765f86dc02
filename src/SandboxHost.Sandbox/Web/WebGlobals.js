// The globals that are the web's and not the language's: URL, URLSearchParams, TextEncoder, TextDecoder.
// Evaluated once in each engine. `host` has the functions that take texts apart. What an object stands for is kept beside it, where
// freezing it does not reach, so each change looks whether the object is frozen.
(function (host) {
  "use strict";
  const lists = new WeakMap();
  const owners = new WeakMap();
  const parts = new WeakMap();
  const searches = new WeakMap();
  const decoders = new WeakMap();

  const kept = (map, object, name) => {
    const value = map.get(object);
    if (value === undefined) throw new TypeError(`This is no ${name}.`);
    return value;
  };
  const requireMutable = (object, name) => {
    if (Object.isFrozen(object)) throw new TypeError(`This ${name} is frozen and cannot be changed. Copy it first: new ${name}(…).`);
  };
  const update = (params) => {
    const url = owners.get(params);
    if (url !== undefined) parts.set(url, host.set(parts.get(url).href, "search", host.serialize(lists.get(params))));
  };
  const changed = (params, list) => {
    requireMutable(params, "URLSearchParams");
    const url = owners.get(params);
    if (url !== undefined) requireMutable(url, "URL");
    lists.set(params, list);
    update(params);
  };
  const readInit = (init) => {
    if (init === undefined || init === null) return [];
    if (typeof init !== "object") return host.parseQuery(String(init));
    if (typeof init[Symbol.iterator] === "function") {
      return [...init].map((pair) => {
        const [name, value, ...more] = [...pair];
        if (value === undefined || more.length > 0) throw new TypeError("Each pair of a URLSearchParams has a name and a value.");
        return [String(name).toWellFormed(), String(value).toWellFormed()];
      });
    }
    return Object.entries(init).map(([name, value]) => [name.toWellFormed(), String(value).toWellFormed()]);
  };

  class URLSearchParams {
    constructor(init = "") {
      lists.set(this, readInit(init));
    }
    get size() {
      return kept(lists, this, "URLSearchParams").length;
    }
    append(name, value) {
      changed(this, [...kept(lists, this, "URLSearchParams"), [String(name).toWellFormed(), String(value).toWellFormed()]]);
    }
    delete(name, value) {
      changed(this, kept(lists, this, "URLSearchParams").filter((pair) => pair[0] !== String(name) || (value !== undefined && pair[1] !== String(value))));
    }
    get(name) {
      return kept(lists, this, "URLSearchParams").find((pair) => pair[0] === String(name))?.[1] ?? null;
    }
    getAll(name) {
      return kept(lists, this, "URLSearchParams").filter((pair) => pair[0] === String(name)).map((pair) => pair[1]);
    }
    has(name, value) {
      return kept(lists, this, "URLSearchParams").some((pair) => pair[0] === String(name) && (value === undefined || pair[1] === String(value)));
    }
    set(name, value) {
      const pair = [String(name).toWellFormed(), String(value).toWellFormed()];
      const list = kept(lists, this, "URLSearchParams");
      const first = list.findIndex((known) => known[0] === pair[0]);
      changed(this, first < 0 ? [...list, pair] : list.flatMap((known, i) => (i === first ? [pair] : known[0] === pair[0] ? [] : [known])));
    }
    sort() {
      changed(this, [...kept(lists, this, "URLSearchParams")].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)));
    }
    forEach(callback, thisArgument) {
      for (const [name, value] of kept(lists, this, "URLSearchParams")) callback.call(thisArgument, value, name, this);
    }
    entries() {
      return kept(lists, this, "URLSearchParams").map((pair) => [...pair])[Symbol.iterator]();
    }
    keys() {
      return kept(lists, this, "URLSearchParams").map((pair) => pair[0])[Symbol.iterator]();
    }
    values() {
      return kept(lists, this, "URLSearchParams").map((pair) => pair[1])[Symbol.iterator]();
    }
    [Symbol.iterator]() {
      return this.entries();
    }
    toString() {
      return host.serialize(kept(lists, this, "URLSearchParams"));
    }
  }

  const change = (url, part, value) => {
    const known = kept(parts, url, "URL");
    requireMutable(url, "URL");
    const next = host.set(known.href, part, String(value).toWellFormed());
    parts.set(url, next);
    lists.set(searches.get(url), host.parseQuery(next.search));
  };

  class URL {
    constructor(url, base) {
      const parsed = host.parse(String(url).toWellFormed(), base === undefined ? undefined : String(base).toWellFormed());
      if (parsed === undefined) throw new TypeError("Invalid URL");
      const params = new URLSearchParams(parsed.search);
      parts.set(this, parsed);
      searches.set(this, params);
      owners.set(params, this);
    }
    static canParse(url, base) {
      return host.parse(String(url).toWellFormed(), base === undefined ? undefined : String(base).toWellFormed()) !== undefined;
    }
    static parse(url, base) {
      return URL.canParse(url, base) ? new URL(url, base) : null;
    }
    get href() {
      return kept(parts, this, "URL").href;
    }
    set href(value) {
      requireMutable(this, "URL");
      const parsed = host.parse(String(value).toWellFormed(), undefined);
      if (parsed === undefined) throw new TypeError("Invalid URL");
      parts.set(this, parsed);
      lists.set(searches.get(this), host.parseQuery(parsed.search));
    }
    get origin() {
      return kept(parts, this, "URL").origin;
    }
    get protocol() {
      return kept(parts, this, "URL").protocol;
    }
    set protocol(value) {
      change(this, "protocol", value);
    }
    get username() {
      return kept(parts, this, "URL").username;
    }
    set username(value) {
      change(this, "username", value);
    }
    get password() {
      return kept(parts, this, "URL").password;
    }
    set password(value) {
      change(this, "password", value);
    }
    get host() {
      return kept(parts, this, "URL").host;
    }
    set host(value) {
      change(this, "host", value);
    }
    get hostname() {
      return kept(parts, this, "URL").hostname;
    }
    set hostname(value) {
      change(this, "hostname", value);
    }
    get port() {
      return kept(parts, this, "URL").port;
    }
    set port(value) {
      change(this, "port", value);
    }
    get pathname() {
      return kept(parts, this, "URL").pathname;
    }
    set pathname(value) {
      change(this, "pathname", value);
    }
    get search() {
      return kept(parts, this, "URL").search;
    }
    set search(value) {
      change(this, "search", value);
    }
    get searchParams() {
      kept(parts, this, "URL");
      const params = searches.get(this);

      // It is no property, so freezing the URL does not reach it.
      return Object.isFrozen(this) ? Object.freeze(params) : params;
    }
    get hash() {
      return kept(parts, this, "URL").hash;
    }
    set hash(value) {
      change(this, "hash", value);
    }
    toString() {
      return this.href;
    }
    toJSON() {
      return this.href;
    }
  }

  class TextEncoder {
    get encoding() {
      return "utf-8";
    }
    encode(text = "") {
      return Uint8Array.from(host.encode(String(text).toWellFormed()));
    }
    encodeInto(text, target) {
      let read = 0;
      let written = 0;
      for (const character of String(text).toWellFormed()) {
        const bytes = host.encode(character);
        if (written + bytes.length > target.length) break;
        target.set(bytes, written);
        written += bytes.length;
        read += character.length;
      }
      return { read, written };
    }
  }

  class TextDecoder {
    constructor(label = "utf-8", options = {}) {
      if (!["utf-8", "utf8", "unicode-1-1-utf-8"].includes(String(label).trim().toLowerCase())) throw new RangeError(`The encoding "${label}" is not supported; use "utf-8".`);
      decoders.set(this, { fatal: !!options.fatal, ignoreBOM: !!options.ignoreBOM });
    }
    get encoding() {
      return "utf-8";
    }
    get fatal() {
      return kept(decoders, this, "TextDecoder").fatal;
    }
    get ignoreBOM() {
      return kept(decoders, this, "TextDecoder").ignoreBOM;
    }
    decode(input = new Uint8Array()) {
      const { fatal, ignoreBOM } = kept(decoders, this, "TextDecoder");
      const bytes = ArrayBuffer.isView(input) ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength) : new Uint8Array(input);
      const text = host.decode([...bytes], fatal, ignoreBOM);
      if (text === undefined) throw new TypeError("The data is not valid UTF-8.");
      return text;
    }
  }

  for (const [kind, name] of [[URL, "URL"], [URLSearchParams, "URLSearchParams"], [TextEncoder, "TextEncoder"], [TextDecoder, "TextDecoder"]]) {
    Object.defineProperty(kind.prototype, Symbol.toStringTag, { value: name, configurable: true });
  }
  return { URL, URLSearchParams, TextEncoder, TextDecoder };
})
