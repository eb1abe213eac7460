"""LinkedPlan to index, Query to Results; the only room that knows the engines."""
