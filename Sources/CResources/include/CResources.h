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

#endif
