#ifndef CASELOAD_RESOURCES_H
#define CASELOAD_RESOURCES_H

#include <stddef.h>

/// The bytes of a file of `Resources/`, compiled into the program. They live as long as the program does.
typedef struct {
    /// The first byte.
    const unsigned char *_Nonnull bytes;
    /// The number of bytes.
    size_t count;
} CResource;

/// `Resources/bank_holidays_england.json`, in the form in which gov.uk publishes bank holidays.
CResource cresource_bank_holidays(void);

/// `Resources/codesets.json`: the codes of the statutory returns.
CResource cresource_code_sets(void);

/// `Resources/timescales.json`: the rules for deadlines.
CResource cresource_timescales(void);

/// `Resources/glossary.json`: the terms of the field and what they mean.
CResource cresource_glossary(void);

/// `Resources/thresholds.json`: the levels of need and the indicators of each.
CResource cresource_thresholds(void);

/// `Resources/indicators.json`: the indicators of the monthly dataset and what they count.
CResource cresource_indicators(void);

/// `Resources/benchmarks.json`: what indicators come to elsewhere.
CResource cresource_benchmarks(void);

/// `Resources/invented/names.json`: names of invented people, by community.
CResource cresource_invented_names(void);

/// `Resources/invented/places.json`: an invented city, with its schools and services.
CResource cresource_invented_places(void);

/// `Resources/invented/phrases.json`: what invented social workers write.
CResource cresource_invented_phrases(void);

/// `Resources/invented/city.json`: how much of what happens in each month of an invented city.
CResource cresource_invented_city(void);

/// `Resources/invented/staff.json`: the workers and teams of an invented authority.
CResource cresource_invented_staff(void);

#endif
