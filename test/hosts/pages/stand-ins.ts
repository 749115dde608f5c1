/** What old libraries do to a page, in few lines of our own: for those that are not to be had as they were. */

/** Prototype.js 1.6 and 1.7: other signatures, `toJSON` everywhere, all of it enumerable; what is nowhere cannot be removed. */
export const PROTOTYPE = `
  function $A(list) { if (!list) return []; var items = []; for (var i = 0; i < list.length; i++) items[i] = list[i]; return items; }
  Array.from = $A;
  Function.prototype.bind = function (to) {
    var work = this, first = $A(arguments).slice(1);
    return arguments.length < 2 && to === undefined ? work : function () { return work.apply(to, first.concat($A(arguments))); };
  };
  var added = {
    toJSON: function () { return '[' + $A(this).join(', ') + ']'; },
    each: function (work) { for (var i = 0; i < this.length; i++) work(this[i], i); return this; },
    collect: function (work, to) { var all = []; this.each(function (one, i) { all.push(work ? work.call(to, one, i) : one); }); return all; },
    detect: function (work, to) { for (var i = 0; i < this.length; i++) if (work.call(to, this[i], i)) return this[i]; },
    findAll: function (work, to) { var all = []; this.each(function (one, i) { if (work.call(to, one, i)) all.push(one); }); return all; },
    all: function (work, to) { for (var i = 0; i < this.length; i++) if (!(work ? work.call(to, this[i], i) : this[i])) return false; return true; },
    any: function (work, to) { for (var i = 0; i < this.length; i++) if (work ? work.call(to, this[i], i) : this[i]) return true; return false; },
    include: function (one) { return this.indexOf(one) !== -1; },
    clone: function () { return [].concat(this); },
    without: function () { var gone = $A(arguments); return this.findAll(function (one) { return !gone.include(one); }); },
    inspect: function () { return '[' + this.join(', ') + ']'; },
    reduce: function () { return this.length > 1 ? this : this[0]; },
    toArray: function () { return this.clone(); }
  };
  added.map = added.collect; added.find = added.detect; added.filter = added.select = added.findAll;
  added.every = added.all; added.some = added.any; added.entries = added.toArray; added.includes = added.member = added.include;
  for (var name in added) Array.prototype[name] = added[name];
  Date.prototype.toJSON = function () { return '"' + this.getFullYear() + '"'; };
  String.prototype.toJSON = Number.prototype.toJSON = function () { return '"' + this + '"'; };
  String.prototype.startsWith = function (part) { return this.lastIndexOf(part, 0) === 0; };
  String.prototype.gsub = String.prototype.sub = function (part, by) { return this.split(part).join(by); };
  document.getElementsByClassName = function (name) { return $A(document.querySelectorAll('.' + name)); };
  window.$ = function (id) { return document.getElementById(id); };
  window.$$ = function (selector) { return $A(document.querySelectorAll(selector)); };
  Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
  Element.prototype.select = function (selector) { return $A(this.querySelectorAll(selector)); };`;

/** Polyfills of old browsers that take the place of what is there. */
export const POLYFILLS = `
  var stringify = JSON.stringify;
  JSON.stringify = function (value, pick, space) {
    if (value && typeof value.toJSON === 'function') value = value.toJSON('');
    return stringify.call(JSON, value, pick, space);
  };
  var then = Promise.prototype.then;
  Promise.prototype.then = function (yes, no) { return then.call(this, yes, no); };
  var ask = fetch;
  window.fetch = function (input, init) { return ask.call(window, input, init).then(function (reply) { return reply; }); };
  Object.assign = function (target) {
    for (var i = 1; i < arguments.length; i++) for (var key in arguments[i]) target[key] = arguments[i][key];
    return target;
  };
  window.requestAnimationFrame = function (work) { return setTimeout(work, 16); };
  Element.prototype.closest = function (selector) {
    var one = this;
    while (one && one.matches) { if (one.matches(selector)) return one; one = one.parentNode; }
    return null;
  };`;

/** Serialisers from before `JSON` was native, which `JSON.stringify` obeys for every object. */
export const TO_JSON = `
  Object.defineProperty(Object.prototype, 'toJSON', {
    value: function () { return '{"serialized":true}'; }, writable: true, configurable: true, enumerable: false
  });
  Object.prototype.toJSONString = function () { return '{}'; };`;

/** Nothing can be added to or changed in these; assigning to a name they have throws, even on what inherits from them. */
export const FREEZE = `
  [Object, Array, Function, String, Number, RegExp, Date, Promise, Map, Set, Symbol, Error, TypeError, URL, Element, Node,
    HTMLElement, ShadowRoot, Event, EventTarget, CustomEvent, Document].forEach(function (one) {
    Object.freeze(one.prototype); Object.freeze(one);
  });
  Object.freeze(JSON); Object.freeze(Math); Object.freeze(Reflect);`;

/** AMD and CommonJS as loaders define them, angry with files that define nothing or come without a name. */
export const AMD = `
  window.define = function () { throw new Error('Mismatched anonymous define() module'); };
  window.define.amd = { jQuery: true };
  window.require = function () { throw new Error('nothing is loaded'); };
  window.module = { exports: {} }; window.exports = window.module.exports;`;

/** Rocket Loader: scripts lose their type, and are fetched and run by another one once the page is there. */
export const ROCKET = `addEventListener('load', function () {
  var held = document.querySelectorAll('script[type$="-text/javascript"]');
  (function next(i) {
    if (i === held.length) return;
    fetch(held[i].src).then(function (reply) { return reply.text(); }).then(function (text) { (0, eval)(text); next(i + 1); });
  })(0);
});`;

/** WP Rocket, LiteSpeed, Perfmatters: nothing runs until the visitor moves. */
export const DELAY = `['mousemove', 'keydown', 'touchstart', 'wheel'].forEach(function (sign) {
  addEventListener(sign, function () {
    document.querySelectorAll('script[data-held-src]').forEach(function (held) {
      var script = document.createElement('script');
      script.src = held.getAttribute('data-held-src'); script.async = false;
      held.replaceWith(script);
    });
  }, { once: true, passive: true });
});`;
