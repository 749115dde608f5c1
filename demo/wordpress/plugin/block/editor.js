/**
 * The block in the editor: the real tag as a live preview that cannot book, and its settings beside it. Plain script on
 * WordPress's own `wp.*`, so that there is nothing to compile; what it needs from the server is in
 * `window.reservationWidgetBlock`.
 */
(({ blocks, blockEditor, components, element, i18n }, facts) => {
  const { createElement: el } = element;
  const { __ } = i18n;
  const { BaseControl, Disabled, ExternalLink, Notice, PanelBody, Placeholder, SelectControl } = components;
  const { TextControl, ToggleControl } = components;
  const { InspectorControls, PanelColorSettings, useBlockProps } = blockEditor;

  const words = () => ({
    title: __('Reservation', 'reservation-widget'),
    notSetUp: __('The restaurant’s system is not connected yet.', 'reservation-widget'),
    setUp: __('Open the settings', 'reservation-widget'),
    askOwner: __('Ask an administrator of this site to open Settings → Reservation Widget.', 'reservation-widget'),
    whichOne: __('Enter the number of the restaurant.', 'reservation-widget'),
    notHere: __('This restaurant is not among those of the settings.', 'reservation-widget'),
    previewOnly: __('Preview: nothing can be booked here.', 'reservation-widget'),
  });

  /** @returns a whole number, or nothing */
  const wholeNumber = (text) => (/^[1-9]\d{0,8}$/.test(text.trim()) ? Number(text) : undefined);

  /** An attribute that says what is so anyway is left out. */
  const unlessUsual = (value, usual) => (value === usual ? undefined : value);

  /** As the server lets it through: a theme's palette may hold more than plain colours. */
  const COLOUR = /^(#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|(rgb|hsl)a?\([\d\s.,%/a-z+-]+\)|var\(--[\w-]+\))$/i;

  /** The same for the name of the tag manager's array. */
  const LAYER = /^[A-Za-z_$][\w$]*$/;

  const restaurantOf = ({ restaurantId }) => restaurantId ?? facts.restaurants[0];

  /**
   * What the server prints, with the same defaults (see `page/class-tag.php`); but for what is about guests who come,
   * by a link or to be counted.
   */
  function widgetProps(attributes) {
    const { display, mode, partySize, theme, accent } = attributes;
    const { lastName, membership, occasions, diets, terms, privacy } = attributes;
    return {
      api: facts.api,
      'restaurant-id': restaurantOf(attributes),
      assets: facts.assets,
      display: unlessUsual(display, 'inline'),
      mode: unlessUsual(mode, 'auto'),
      'party-size': partySize,
      theme: unlessUsual(theme, 'light'),
      'last-name': unlessUsual(lastName, 'optional'),
      membership: unlessUsual(membership, 'optional'),
      ...{ occasions, diets, terms, privacy },
      style: COLOUR.test(accent ?? '') ? { '--reservation-accent': accent } : undefined,
    };
  }

  /** The element reads its attributes at any time, but the settings of one restaurant are not those of another. */
  function preview(attributes) {
    const { previewOnly, title } = words();
    return el(
      Disabled,
      { 'aria-label': `${title}. ${previewOnly}` },
      el('reservation-widget', { key: restaurantOf(attributes), ...widgetProps(attributes) }),
    );
  }

  function placeholder(sentence, link) {
    return el(Placeholder, { icon: 'food', label: words().title, instructions: sentence }, link);
  }

  function content(attributes) {
    const { notSetUp, setUp, askOwner, whichOne } = words();
    if (!facts.isSetUp) {
      if (!facts.settingsUrl) return placeholder(`${notSetUp} ${askOwner}`);
      return placeholder(notSetUp, el(ExternalLink, { href: facts.settingsUrl }, setUp));
    }
    return restaurantOf(attributes) ? preview(attributes) : placeholder(whichOne);
  }

  const choices = (pairs) => pairs.map(([value, label]) => ({ value, label }));
  const control = { __nextHasNoMarginBottom: true };

  function restaurantControl({ attributes, setAttributes }) {
    const label = __('Restaurant number', 'reservation-widget');
    const onChange = (text) => setAttributes({ restaurantId: wholeNumber(text) });
    const value = String(restaurantOf(attributes) ?? '');
    if (facts.restaurants.length === 0) return el(TextControl, { ...control, label, value, onChange });
    const known = facts.restaurants.map((id) => [String(id), String(id)]);
    const isKnown = facts.restaurants.includes(restaurantOf(attributes));
    const options = choices(isKnown ? known : [[value, value], ...known]);
    return el(SelectControl, { ...control, label, value, options, onChange });
  }

  function strayNotice({ attributes }) {
    if (facts.restaurants.length === 0 || facts.restaurants.includes(restaurantOf(attributes))) return null;
    return el(Notice, { status: 'warning', isDismissible: false }, words().notHere);
  }

  function displayControl({ attributes, setAttributes }) {
    const options = choices([
      ['inline', __('The form itself', 'reservation-widget')],
      ['button', __('A button that opens the form', 'reservation-widget')],
    ]);
    const label = __('On the page stands', 'reservation-widget');
    return el(SelectControl, { ...control, label, value: attributes.display, options, onChange: (display) => setAttributes({ display }) });
  }

  function modeControl({ attributes, setAttributes }) {
    const options = choices([
      ['auto', __('Tables, and the waitlist when today is full', 'reservation-widget')],
      ['reservation', __('Tables only', 'reservation-widget')],
      ['waitlist', __('The waitlist only', 'reservation-widget')],
    ]);
    const label = __('Guests can book', 'reservation-widget');
    return el(SelectControl, { ...control, label, value: attributes.mode, options, onChange: (mode) => setAttributes({ mode }) });
  }

  function partyControl({ attributes, setAttributes }) {
    const label = __('Party size chosen at first', 'reservation-widget');
    const value = String(attributes.partySize ?? '');
    const onChange = (text) => setAttributes({ partySize: wholeNumber(text) });
    return el(TextControl, { ...control, label, type: 'number', min: 1, max: 99, placeholder: '2', value, onChange });
  }

  function themeControl({ attributes, setAttributes }) {
    const options = choices([
      ['light', __('Light', 'reservation-widget')],
      ['dark', __('Dark', 'reservation-widget')],
      ['auto', __('As the visitor’s device', 'reservation-widget')],
    ]);
    const label = __('Colours', 'reservation-widget');
    return el(SelectControl, { ...control, label, value: attributes.theme, options, onChange: (theme) => setAttributes({ theme }) });
  }

  function accentControl({ attributes, setAttributes }) {
    const label = __('Accent', 'reservation-widget');
    const colorSettings = [{ label, value: attributes.accent, onChange: (accent) => setAttributes({ accent }) }];
    return el(PanelColorSettings, { title: __('Accent colour', 'reservation-widget'), colorSettings });
  }

  /** Text fields for attributes: name, label, example. An emptied one is no attribute. */
  const textControls = ({ attributes, setAttributes }, texts) =>
    texts.map(([name, label, placeholder]) =>
      el(TextControl, {
        ...control,
        ...{ key: name, label, placeholder, value: attributes[name] ?? '' },
        onChange: (text) => setAttributes({ [name]: text || undefined }),
      }),
    );

  function wishControl({ attributes, setAttributes }, name, label) {
    const options = choices([
      ['optional', __('Optional', 'reservation-widget')],
      ['required', __('Required', 'reservation-widget')],
      ['hidden', __('Not asked', 'reservation-widget')],
    ]);
    return el(SelectControl, { ...control, label, value: attributes[name], options, onChange: (wish) => setAttributes({ [name]: wish }) });
  }

  function prefillControl({ attributes, setAttributes }) {
    const label = __('Links to this page may fill in the form', 'reservation-widget');
    const help = __('With a party, a day, a name …; nothing is sent by itself.', 'reservation-widget');
    const onChange = (isOn) => setAttributes({ prefill: isOn ? 'url' : '' });
    return el(ToggleControl, { ...control, label, help, checked: attributes.prefill === 'url', onChange });
  }

  function fieldControls(props) {
    return el(
      PanelBody,
      { title: __('What guests are asked', 'reservation-widget'), initialOpen: false },
      wishControl(props, 'lastName', __('Last name', 'reservation-widget')),
      wishControl(props, 'membership', __('Membership', 'reservation-widget')),
      ...textControls(props, [
        ['occasions', __('Occasions to choose from', 'reservation-widget'), __('birthday, anniversary', 'reservation-widget')],
        ['diets', __('Diets to choose from', 'reservation-widget'), __('vegan, gluten-free', 'reservation-widget')],
        ['terms', __('Address of your terms', 'reservation-widget'), '/terms'],
        ['privacy', __('Address of your privacy notice', 'reservation-widget'), '/privacy'],
      ]),
      prefillControl(props),
    );
  }

  function analyticsControls({ attributes, setAttributes }) {
    const label = __('Data layer of your tag manager', 'reservation-widget');
    const help = __('Each step of a guest is told to it, but not who the guest is. Empty: nothing is told.', 'reservation-widget');
    const noName = __('This is no name of a data layer. The usual one is dataLayer.', 'reservation-widget');
    const { dataLayer: value = '' } = attributes;
    const onChange = (text) => setAttributes({ dataLayer: text.trim() || undefined });
    return el(
      PanelBody,
      { title: __('Analytics', 'reservation-widget'), initialOpen: false },
      value && !LAYER.test(value) ? el(Notice, { status: 'warning', isDismissible: false }, noName) : null,
      el(TextControl, { ...control, label, help, placeholder: 'dataLayer', value, onChange }),
    );
  }

  function fallbackControls(props) {
    const help = __('Seen until the form has loaded, and when it cannot.', 'reservation-widget');
    return el(
      PanelBody,
      { title: __('Instead of the form', 'reservation-widget'), initialOpen: false },
      el(BaseControl, { ...control, help }),
      ...textControls(props, [
        ['fallbackText', __('Words', 'reservation-widget'), __('Call us to book a table:', 'reservation-widget')],
        ['fallbackPhone', __('Phone number', 'reservation-widget'), ''],
      ]),
    );
  }

  function inspector(props) {
    return el(
      InspectorControls,
      null,
      el(
        PanelBody,
        { title: __('Restaurant', 'reservation-widget') },
        strayNotice(props),
        restaurantControl(props),
        displayControl(props),
        modeControl(props),
        partyControl(props),
        themeControl(props),
      ),
      accentControl(props),
      fieldControls(props),
      analyticsControls(props),
      fallbackControls(props),
    );
  }

  function Edit(props) {
    return el('div', useBlockProps(), inspector(props), content(props.attributes));
  }

  // Printed by the server: the post holds the settings only, so that a new version of the tag reaches old posts.
  blocks.registerBlockType('reservation-widget/reservation', { edit: Edit, save: () => null });
})(window.wp, window.reservationWidgetBlock);
