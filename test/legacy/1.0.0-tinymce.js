/*
First published: 2026-11-24, docs/content-management-systems.md, Other systems with TinyMCE
Code: const tinymce = { init: () => {} };
*/
tinymce.init({
  custom_elements: 'return-reintegration-overview,resource-list,territory-footnote',
  extended_valid_elements: 'return-reintegration-overview[*],resource-list[*],territory-footnote[*]',
});
