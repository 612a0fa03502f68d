/*
First published: 2026-11-28, docs/content-management-systems.md, Other systems with TinyMCE
Code: const tinymce = { init: () => {} };
*/
tinymce.init({
  custom_elements: 'return-reintegration-overview,resource-list,territory-footnote',
  extended_valid_elements: 'return-reintegration-overview[*],resource-list[*],territory-footnote[*]',
  sandbox_iframes_exclusions: ['publisher.example'],
  setup(editor) {
    editor.on('PreInit', () => {
      for (const tag of ['h2', 'h3', 'h4', 'p', 'div', 'span'])
        editor.schema.getElementRule(tag).attributes.slot = {};
    });
  },
});
