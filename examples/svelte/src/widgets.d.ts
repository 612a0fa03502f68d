/// <reference types="return-reintegration-widgets/types/svelte" />
