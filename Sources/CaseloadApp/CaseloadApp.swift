// CaseloadApp
