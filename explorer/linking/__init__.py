"""Plan to LinkedPlan: agencies, places, programmes, mentions, citations and related tasks, each with its evidence."""
