// The files of Resources/, embedded by the compiler: the program needs no file beside it, and a changed
// resource is a changed dependency of this source, so the next build compiles it again.

#include "CResources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define RESOURCE(name) { .bytes = name, .count = sizeof name }

static const unsigned char bank_holidays[] = {
#embed "../../Resources/bank_holidays_england.json"
};

static const unsigned char code_sets[] = {
#embed "../../Resources/codesets.json"
};

static const unsigned char timescales[] = {
#embed "../../Resources/timescales.json"
};

static const unsigned char glossary[] = {
#embed "../../Resources/glossary.json"
};

static const unsigned char thresholds[] = {
#embed "../../Resources/thresholds.json"
};

static const unsigned char indicators[] = {
#embed "../../Resources/indicators.json"
};

static const unsigned char benchmarks[] = {
#embed "../../Resources/benchmarks.json"
};

static const unsigned char invented_names[] = {
#embed "../../Resources/invented/names.json"
};

static const unsigned char invented_places[] = {
#embed "../../Resources/invented/places.json"
};

static const unsigned char invented_phrases[] = {
#embed "../../Resources/invented/phrases.json"
};

static const unsigned char invented_city[] = {
#embed "../../Resources/invented/city.json"
};

static const unsigned char invented_staff[] = {
#embed "../../Resources/invented/staff.json"
};

CResource cresource_bank_holidays(void) { return (CResource) RESOURCE(bank_holidays); }
CResource cresource_code_sets(void) { return (CResource) RESOURCE(code_sets); }
CResource cresource_timescales(void) { return (CResource) RESOURCE(timescales); }
CResource cresource_glossary(void) { return (CResource) RESOURCE(glossary); }
CResource cresource_thresholds(void) { return (CResource) RESOURCE(thresholds); }
CResource cresource_indicators(void) { return (CResource) RESOURCE(indicators); }
CResource cresource_benchmarks(void) { return (CResource) RESOURCE(benchmarks); }
CResource cresource_invented_names(void) { return (CResource) RESOURCE(invented_names); }
CResource cresource_invented_places(void) { return (CResource) RESOURCE(invented_places); }
CResource cresource_invented_phrases(void) { return (CResource) RESOURCE(invented_phrases); }
CResource cresource_invented_city(void) { return (CResource) RESOURCE(invented_city); }
CResource cresource_invented_staff(void) { return (CResource) RESOURCE(invented_staff); }
