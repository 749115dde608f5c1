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
    'function M(t,i){return i}',
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
];
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
      return { code, map: null };
    },
  };
}
