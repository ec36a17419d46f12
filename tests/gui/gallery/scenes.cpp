#include "tests/gui/gallery/scenes.h"

void addScenes(Gallery &gallery)
{
    addCommonScenes(gallery);
    addAuditScenes(gallery);
    addWizardScenes(gallery);
}
