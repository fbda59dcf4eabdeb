"""Discord's REST API v10: routes by area, over one middleware that speaks its errors."""
