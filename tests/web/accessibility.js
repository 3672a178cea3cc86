// What a test looks at in a page, from inside the browser. Each function returns complaints, one a line; none is good.
window.look = (() => {
  const CONTROLS = "a[href], button, input:not([type=hidden]), textarea, select, summary, [role=button], [tabindex='0']";
  const BUTTONS = "button, .button, summary, textarea, input:not([type=checkbox], [type=radio], [type=hidden])";
  const HEADINGS = "h1, h2, h3, h4, h5, h6";

  const all = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility({ visibilityProperty: true }));
  const named = (element) => `${element.outerHTML.match(/^<[^>]*>/)[0].slice(0, 100)} ${element.textContent.trim().slice(0, 40)}`;
  const complain = (what, elements) => elements.map((element) => `${what}: ${named(element)}`);

  const structure = () => {
    const levels = all(HEADINGS).map((heading) => Number(heading.tagName[1]));
    const skipped = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
    const ids = [...document.querySelectorAll("[id]:not([id=''])")].map((element) => element.id);
    return [
      ...(document.documentElement.lang === "nl" ? [] : [`language ${document.documentElement.lang}`]),
      ...(document.title.trim() ? [] : ["no title"]),
      ...(all("h1").length === 1 ? [] : [`${all("h1").length} first headings`]),
      ...(all("main").length === 1 ? [] : [`${all("main").length} main parts`]),
      ...(skipped.length ? [`levels of headings ${levels.join(" ")}`] : []),
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id twice: ${id}`),
    ];
  };

  // What only a screen reader says is cut to nothing.
  const onlyHeard = (element) => {
    for (let at = element; at; at = at.parentElement) if (getComputedStyle(at).clipPath === "inset(50%)") return true;
    return false;
  };

  // In a sentence a target may be as high as its line (WCAG 2.5.8).
  const inSentence = (element) => {
    const sentence = element.closest("p, li, dd, td, .sentence");
    const isInline = getComputedStyle(element).display === "inline" || element.matches(".word");
    return isInline && sentence?.textContent.trim() !== element.textContent.trim();
  };

  const targets = (leastButton) =>
    all(CONTROLS).flatMap((element) => {
      if (onlyHeard(element) || element.matches(".skip") || inSentence(element)) return [];
      // A label is pressed as well as its box.
      const rects = [element, ...(element.labels ?? [])].map((each) => each.getBoundingClientRect());
      const height = Math.max(...rects.map((rect) => rect.height));
      const width = Math.max(...rects.map((rect) => rect.width));
      const least = element.matches(BUTTONS) ? leastButton : 24;
      return height >= least - 0.5 && width >= 23.5 ? [] : complain(`${width.toFixed(1)} x ${height.toFixed(1)} px`, [element]);
    });

  const channel = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = ([red, green, blue]) => 0.2126 * channel(red / 255) + 0.7152 * channel(green / 255) + 0.0722 * channel(blue / 255);
  const colour = (text) => text.match(/[\d.]+/g).map(Number);
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const found = colour(getComputedStyle(at).backgroundColor);
      if (found.length === 3 || found[3] === 1) return found;
    }
    return [255, 255, 255];
  };

  // The border or the ground of a control stands out from what is around it (WCAG 1.4.11).
  const edges = () =>
    all(".button, button, textarea, input[type=search], input[type=text]").filter((element) => {
      const style = getComputedStyle(element);
      if (element.matches(".word") || style.display === "inline") return false;
      const around = ground(element.parentElement);
      const border = parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== "none" ? contrast(colour(style.borderTopColor), around) : 1;
      return Math.max(border, contrast(ground(element), around)) < 3;
    });

  // Every piece of text that is seen, with its places on the page. What lies over the page is a layer of its own.
  const LAYERS = "[popover], dialog, .bar, .skip, .desk .tools";
  const pieces = () => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || parent.closest(".skip, textarea, script, template") || onlyHeard(parent) || !parent.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) if (rect.width > 1) found.push({ parent, rect, layer: parent.closest(LAYERS) });
    }
    return found.sort((one, other) => one.rect.top - other.rect.top);
  };

  const cut = ({ parent, rect }) => {
    for (let at = parent; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      const isOut = rect.left < box.left - 1 || rect.right > box.right + 1 || rect.top < box.top - 3 || rect.bottom > box.bottom + 3;
      if (isOut && (/hidden|clip/.test(style.overflow) || (at.matches(".button, button, .state") && style.display !== "inline"))) return true;
      if (/auto|scroll/.test(style.overflow)) return false;
    }
    return false;
  };

  // Text that is cut off, or lies over other text.
  const lost = () => {
    const found = pieces();
    const over = found.filter(({ rect, layer }, at) => {
      for (let next = at + 1; next < found.length && found[next].rect.top < rect.bottom - 4; next += 1) {
        const other = found[next].rect;
        const wide = Math.min(rect.right, other.right) - Math.max(rect.left, other.left);
        if (found[next].layer === layer && wide > 3 && Math.min(rect.bottom, other.bottom) - other.top > 4) return true;
      }
      return false;
    });
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return [
      ...(wide > 0 ? [`${wide} px too wide`] : []),
      ...complain("cut off", found.filter(cut).map(({ parent }) => parent)),
      ...complain("under other text", over.map(({ parent }) => parent)),
    ];
  };

  // The distances that a reader may ask for (WCAG 1.4.12).
  const spaced = new CSSStyleSheet();
  spaced.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
  const withSpacing = (on) => {
    document.adoptedStyleSheets = on ? [spaced] : [];
  };

  // Tab was pressed before, so that the browser shows the focus that a script gives.
  const focus = () => {
    const before = document.activeElement;
    // What is open lies over the page, and is closed before one goes on.
    const over = document.querySelector(":popover-open, dialog[open]") ?? document;
    const reached = all(CONTROLS).filter((element) => element.tabIndex >= 0 && over.contains(element));
    const found = reached.flatMap((element) => {
      element.focus();
      if (document.activeElement !== element) return complain("takes no focus", [element]);
      const style = getComputedStyle(element);
      if (style.outlineStyle !== "solid" || parseFloat(style.outlineWidth) < 2) return complain("focus not shown", [element]);
      const around = ground(parseFloat(style.outlineOffset) < 0 ? element : element.parentElement);
      if (contrast(colour(style.outlineColor), around) < 3) return complain("focus hardly shown", [element]);
      const rects = [...element.getClientRects()];
      const seen = rects.some(({ left, right, top, bottom }) => {
        const [first, last] = [Math.max(top, 0), Math.min(bottom, window.innerHeight)];
        const hit = document.elementFromPoint((left + right) / 2, (first + last) / 2);
        return hit !== null && (element.contains(hit) || hit.contains(element));
      });
      return seen ? [] : complain("focus hidden", [element]);
    });
    before.focus();
    return found;
  };

  const moving = () => {
    const elements = [...document.querySelectorAll("*")];
    const styled = elements.filter((element) =>
      [null, "::before", "::after"].some((part) => {
        const style = getComputedStyle(element, part);
        return style.animationName !== "none" || style.transitionDuration.split(", ").some((time) => parseFloat(time) > 0);
      }),
    );
    return [...complain("moves", styled), ...document.getAnimations().map(() => "an animation runs"), ...complain("moves", all("marquee, blink, video, audio"))];
  };

  // With the fixed colours of the system grounds are gone: borders must say where a control is.
  const borders = () =>
    all(".button, button, textarea, input[type=search], input[type=text]").filter((element) => {
      const style = getComputedStyle(element);
      if (style.display === "inline" || element.matches(".word")) return !style.textDecorationLine.includes("underline");
      return parseFloat(style.borderTopWidth) < 1 || style.borderTopStyle === "none" || contrast(colour(style.borderTopColor), ground(element.parentElement)) < 3;
    });

  return {
    structure,
    targets,
    edges: () => complain("edge too faint", edges()),
    lost,
    withSpacing,
    focus,
    moving,
    borders: () => complain("no border", borders()),
  };
})();
