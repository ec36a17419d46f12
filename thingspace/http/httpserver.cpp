#include "thingspace/http/httpserver.h"
