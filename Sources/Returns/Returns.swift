// Returns
