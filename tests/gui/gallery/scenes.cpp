#include "tests/gui/gallery/scenes.h"

void addScenes(Gallery &gallery)
{
    addCommonScenes(gallery);
    addShellScenes(gallery);
    addDevicesScenes(gallery);
    addAuditScenes(gallery);
    addCatalogueScenes(gallery);
    addChangesScenes(gallery);
    addWizardScenes(gallery);
    addSettingsScenes(gallery);
}
