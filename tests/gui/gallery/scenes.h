#pragma once

class Gallery;

/// All scenes, area by area: each area's own file adds its own (`add<Area>Scenes` in <area>scenes.cpp), scenes.cpp calls them.
void addScenes(Gallery &gallery);

void addCommonScenes(Gallery &gallery);
void addDevicesScenes(Gallery &gallery);
void addAuditScenes(Gallery &gallery);
void addCatalogueScenes(Gallery &gallery);
void addChangesScenes(Gallery &gallery);
void addWizardScenes(Gallery &gallery);
void addSettingsScenes(Gallery &gallery);
void addShellScenes(Gallery &gallery);
