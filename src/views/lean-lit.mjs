/**
 * Used by the build only: takes out of lit-html what no template of ours uses. That is a third of it: SVG and MathML
 * fragments, directives, comments, raw text elements, expressions in place of an attribute, polyfills and foreign hosts.
 *
 * What is cut must be there to the letter, so that another version of lit-html stops the build instead of being cut
 * wrongly: then read its new source and write the cuts anew. The journeys run every view as it is built.
 */

/** [what it is for, what stands there, what stands there instead] */
const CUTS = [
  [
    'directives',
    'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
    '',
  ],
  ['directives', ',this._$AN=void 0', ''],
  ['directives', 'this.type=2,', ''],
  ['directives', 'this.type=1,', ''],
  ['directives', 'constructor(){super(...arguments),this.type=3}', ''],
  ['directives', 'constructor(){super(...arguments),this.type=4}', ''],
  ['directives', 'constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
  ['directives', 'this._$AP?.(!1,!0,s);', ';'],
  ['directives', 'setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  ['directives', ',this._$Cv=e?.isConnected??!0', ''],
  ['directives', 'get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
  ['directives', 'get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', ''],
  [
    'directives',
    'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
    '',
  ],
  ['directives', 'get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
  ['SVG and MathML', '2===i?"<svg>":3===i?"<math>":""', '""'],
  ['SVG and MathML', '+(2===i?"</svg>":3===i?"</math>":"")', ''],
  [
    'SVG and MathML',
    ',2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}for(;',
    ',0);for(;',
  ],
  ['raw text elements', 'y.test(u[2])&&(n=RegExp("</"+u[2],"g")),', ''],
  [
    'raw text elements',
    'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    '',
  ],
  ['comments', 'else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', ''],
  ['raw text elements', 'c=n??v', 'c=v'],
  ['raw text elements', '(c=p,n=void 0)', 'c=p'],
  ['comments', 'c===_||c===m?c=v:', ''],
  ['comments', '(!--|\\/[^a-zA-Z])|', '()'],
  ['comments', '"!--"===u[1]?c=_:void 0!==u[1]?c=m:', ''],
  ['element expressions', 'else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
  ['element expressions', ':6===r.type&&(i=new Z(h,this,t))', ':0'],
  [
    'compiled templates',
    '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
    'this._$AC(t)',
  ],
  [
    'polyfills',
    'const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z},B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");',
    'const j={};',
  ],
  ['polyfills', 'i(t).nextSibling;i(t).remove()', 't.nextSibling;t.remove()'],
  ['foreign documents', '(t?.creationScope??l)', 'l'],
  ['foreign hosts', 'this.options?.host??this.element', 'this.element'],
  ['foreign hosts', 'const e=s?.renderBefore??i;', 'const e=i;'],
  [
    'foreign hosts',
    'const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})',
    'e._$litPart$=h=new k(i.insertBefore(c(),null),null)',
  ],
  ['options of listeners', '||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
  [
    'listeners that are objects',
    '"function"==typeof this._$AH?this._$AH.call(this.element,t):this._$AH.handleEvent(t)',
    'this._$AH.call(this.element,t)',
  ],
  [
    // Browsers that translate put their own elements in the place of texts: those are replaced, not written into.
    'texts',
    'this._$AH!==A&&a(this._$AH)?this._$AA.nextSibling.data=t:this.T(l.createTextNode(t)),this._$AH=t',
    'this.T(l.createTextNode(t)),this._$AH=t',
  ],
  ['iterables', 't=>u(t)||"function"==typeof t?.[Symbol.iterator]', 'u'],
  // What is left of them once the above is gone.
  ['directives', '_$AI(t,i=this){t=M(this,t,i),a(t)', '_$AI(t){a(t)'],
  ['directives', 't!==this._$AH&&t!==E&&this._(t)', 't!==this._$AH&&this._(t)'],
  ['options', 'this._$AM=s,this.options=e', '0'],
  ['options', 'constructor(t,i,s,e){', 'constructor(t,i){'],
  ['options', 'new k(this.O(c()),this.O(c()),this,this.options)', 'new k(this.O(c()),this.O(c()))'],
  ['options', 'const t=new R(e,this),s=t.u(this.options)', 'const t=new R(e),s=t.u()'],
  ['options', ',this._$AD=t,this._$AM=i}', ',this._$AD=t}'],
  ['options', '}u(t){', '}u(){'],
  ['options', 'S.createElement(f,e)', 'S.createElement(f)'],
  // A test holds every template to one expression for an attribute.
  ['attributes in pieces', 's=r.getAttribute(t).split(o),', ''],
  ['attributes in pieces', 'strings:s,', ''],
  [
    'attributes in pieces',
    'constructor(t,i,s,e,h){this._$AH=A,this.element=t,this.name=i,this._$AM=e,this.options=h,s.length>2||""!==s[0]||""!==s[1]?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=A}',
    'constructor(t,i){this._$AH=A,this.element=t,this.name=i}',
  ],
  [
    'attributes in pieces',
    '_$AI(t,i=this,s,e){const h=this.strings;let o=!1;if(void 0===h)t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,o&&(this._$AH=t);else{const e=t;let n,r;for(t=h[0],n=0;n<h.length-1;n++)r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),o||=!a(r)||r!==this._$AH[n],r===A?t=A:t!==A&&(t+=(r??"")+h[n+1]),this._$AH[n]=r}o&&!e&&this.j(t)}',
    '_$AI(t){(!a(t)||t!==this._$AH&&t!==E)&&this.j(this._$AH=t)}',
  ],
  [
    'attributes in pieces',
    'void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i])),i++',
    's._$AI(t[i++])',
  ],
  ['kinds of parts', '{type:2,index:l}', '{index:l}'],
  ['kinds of parts', 'type:1,', ''],
  [
    'kinds of parts',
    '2===r.type?i=new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):0',
    'i=r.ctor?new r.ctor(h,r.name):new k(h,h.nextSibling)',
  ],
  // Ours are there from the first drawing on, and stay.
  [
    'listeners that come and go',
    '_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;const s=this._$AH,e=t===A&&s!==A,h=t!==A&&(s===A||e);e&&this.element.removeEventListener(this.name,this,s),h&&this.element.addEventListener(this.name,this,t),this._$AH=t}',
    '_$AI(t){this._$AH===A&&this.element.addEventListener(this.name,this),this._$AH=t}',
  ],
  ['properties without a value', '=t===A?void 0:t', '=t'],
  ['properties without a value', '!!t&&t!==A', '!!t'],
  // A text of the backend's can never be taken for a template: only our own function makes this class.
  [
    'what a template is known by',
    'x=t=>(i,...s)=>({_$litType$:t,strings:i,values:s}),b=x(1),w=x(2),T=x(3)',
    'x=class{constructor(t,i){this.strings=t,this.values=i}},b=(t,...i)=>new x(t,i),w=0,T=0',
  ],
  ['what a template is known by', 'void 0!==t._$litType$', 't instanceof x'],
  [
    'what a template is known by',
    'if(!u(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");',
    '',
  ],
  ['nodes as values', 'void 0!==t.nodeType?this.T(t):', ''],
  [
    'nodes as values',
    'T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}',
    'T(t){this._$AR(),this._$AH=this.O(t)}',
  ],
  ['marks that are shared', 'E=Symbol.for("lit-noChange"),A=Symbol.for("lit-nothing")', 'E=Symbol(),A=Symbol()'],
  // The build has minified the templates by then: one space before an attribute, none at its sign, no single quotes.
  ['white space', 'f="[ \\t\\n\\f\\r]",v=', 'v='],
  [
    'white space',
    'p=RegExp(`>|${f}(?:([^\\\\s"\'>=/]+)(${f}*=${f}*(?:[^ \\t\\n\\f\\r"\'\\`<>=]|("|\')|))|$)`,"g"),g=/\'/g,',
    'p=/>|\\s(?:([^\\s">=/]+)(=(?:[^\\s"<>=]|(")|))|$)/g,',
  ],
  ['slashes', 'const x=c===p&&t[i+1].startsWith("/>")?" ":"";', ''],
  ['slashes', '+o+x)', '+o)'],
  ['single quotes', "void 0===u[3]?p:'\"'===u[3]?$:g", 'void 0===u[3]?p:$'],
  ['single quotes', 'c===$||c===g?c=p', 'c===$?c=p'],
  // Nothing but what stands in our templates is ever parsed with the mark in it.
  ['a mark by chance', '`lit$${Math.random().toFixed(9).slice(2)}$`', '"lit$"'],
];

/** `_$AH` is lit's name for what outsiders must not touch; here nobody can. */
const SHORTER = /_\$A([A-Z])\b/g;

/** A rollup plugin that makes the cuts. */
export function leanLit() {
  return {
    name: 'lean-lit',
    transform(code, id) {
      if (!id.endsWith('/lit-html/lit-html.js')) return null;
      for (const [what, there, instead] of CUTS) {
        if (!code.includes(there)) this.error(`lit-html.js has changed where it deals with ${what}`);
        code = code.replaceAll(there, () => instead);
      }
      return { code: code.replace(SHORTER, '$1'), map: null };
    },
  };
}
