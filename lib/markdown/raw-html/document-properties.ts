/**
 * The properties of `document` (https://dom.spec.whatwg.org/#interface-document and the specifications that extend it,
 * with those of Node and EventTarget): an element with one of these as its id or name could stand in a script's way.
 */
export const DOCUMENT_PROPERTIES: ReadonlySet<string> = new Set(
  `activeElement addEventListener adoptedStyleSheets adoptNode alinkColor all anchors append appendChild applets baseURI
  bgColor body captureEvents caretPositionFromPoint caretRangeFromPoint characterSet charset childElementCount childNodes
  children clear cloneNode close compareDocumentPosition compatMode constructor contains contentType cookie
  createAttribute createAttributeNS createCDATASection createComment createDocumentFragment createElement
  createElementNS createEvent createExpression createNodeIterator createNSResolver createProcessingInstruction
  createRange createTextNode createTreeWalker currentScript defaultView designMode dir dispatchEvent doctype
  documentElement documentURI domain elementFromPoint elementsFromPoint embeds evaluate execCommand exitFullscreen
  exitPictureInPicture exitPointerLock fgColor firstChild firstElementChild fonts forms fullscreen fullscreenElement
  fullscreenEnabled getAnimations getElementById getElementsByClassName getElementsByName getElementsByTagName
  getElementsByTagNameNS getRootNode getSelection hasAttribute hasAttributes hasChildNodes hasFocus hasOwnProperty
  hasStorageAccess head hidden images implementation importNode inputEncoding insertBefore isConnected
  isDefaultNamespace isEqualNode isPrototypeOf isSameNode lastChild lastElementChild lastModified linkColor links
  location lookupNamespaceURI lookupPrefix nextSibling nodeName nodeType nodeValue normalize onabort onclick onerror
  onload open ownerDocument parentElement parentNode pictureInPictureElement pictureInPictureEnabled plugins
  pointerLockElement prepend prerendering previousSibling propertyIsEnumerable prototype queryCommandEnabled
  queryCommandSupported querySelector querySelectorAll readyState referrer releaseEvents removeChild
  removeEventListener replaceChild replaceChildren requestStorageAccess rootElement scripts scrollingElement
  startViewTransition styleSheets textContent timeline title toLocaleString toString URL valueOf visibilityState
  vlinkColor wasDiscarded write writeln xmlEncoding xmlStandalone xmlVersion __proto__ __defineGetter__
  __defineSetter__ __lookupGetter__ __lookupSetter__`.split(/\s+/),
);
