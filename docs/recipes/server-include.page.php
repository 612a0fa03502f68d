<?php print_fragment('fr/overview', '<p><a href="https://publisher.example/v1/fr/overview/">Retour et réintégration</a></p>'); ?>
