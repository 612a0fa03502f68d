/**
 * The three blocks in the editor: settings at the side, and in the text what the server makes of them, brought to life
 * by the publisher's script as it will be on the page. Which settings there are, and all words, come from PHP.
 */
(function (wp, told) {
  'use strict';
  var el = wp.element.createElement;
  var components = wp.components;
  var InspectorControls = wp.blockEditor.InspectorControls;
  var useBlockProps = wp.blockEditor.useBlockProps;
  var ServerSideRender = wp.serverSideRender;

  /** Into the document that shows the block: the editor may have it in a frame. */
  function loadScript(place) {
    var page = place.ownerDocument;
    if (!told.script || page.querySelector('script[src="' + told.script + '"]')) return;
    var script = page.createElement('script');
    script.type = 'module';
    script.src = told.script;
    script.referrerPolicy = 'no-referrer';
    page.head.appendChild(script);
  }

  function control(setting, attributes, setAttributes) {
    var value = attributes[setting.name];
    function set(newValue) {
      var change = {};
      change[setting.name] = newValue;
      setAttributes(change);
    }
    var shared = { key: setting.name, label: setting.label, help: setting.help };

    if (setting.isState)
      return el(
        wp.element.Fragment,
        { key: setting.name },
        el(
          components.ToggleControl,
          Object.assign({}, shared, {
            checked: value !== undefined,
            onChange: function (isOn) {
              set(isOn ? '' : undefined);
            },
          }),
        ),
        value !== undefined &&
          el(components.TextControl, { label: setting.prefix, value: value, onChange: set }),
      );
    if (setting.type === 'boolean')
      return el(components.ToggleControl, Object.assign(shared, { checked: Boolean(value), onChange: set }));

    var textual = Object.assign(shared, {
      value: value || '',
      onChange: function (text) {
        set(text || undefined);
      },
    });
    return setting.choices
      ? el(components.SelectControl, Object.assign(textual, { options: setting.choices }))
      : el(components.TextControl, textual);
  }

  function edit(name) {
    var settings = told.blocks[name];

    return function (properties) {
      var place = wp.element.useRef();
      var blockProps = useBlockProps({ ref: place });
      wp.element.useEffect(function () {
        loadScript(place.current);
      }, []);

      function controls(isRare) {
        return settings
          .filter(function (setting) {
            return setting.isRare === isRare;
          })
          .map(function (setting) {
            return control(setting, properties.attributes, properties.setAttributes);
          });
      }

      return el(
        'div',
        blockProps,
        el(
          InspectorControls,
          {},
          el(components.PanelBody, { title: told.words.settings }, controls(false)),
          el(components.PanelBody, { title: told.words.more, initialOpen: false }, controls(true)),
        ),
        // A click selects the block, and follows no link in it.
        el(components.Disabled, {}, el(ServerSideRender, { block: name, attributes: properties.attributes })),
      );
    };
  }

  Object.keys(told.blocks).forEach(function (name) {
    wp.blocks.registerBlockType(name, {
      edit: edit(name),
      save: function () {
        return null; // PHP draws it
      },
    });
  });
})(window.wp, window.rrwEditor);
