"""Discord's REST API v10: routes by area, and one middleware that writes its errors."""
