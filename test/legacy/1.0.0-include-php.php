<!--
First published: 2026-11-24, docs/server-include.md, PHP
-->
<?php print_fragment('fr/overview', '<p><a href="https://publisher.example/v1/fr/overview/">Retour et réintégration</a></p>'); ?>
