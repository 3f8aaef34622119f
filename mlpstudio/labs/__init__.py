"""Pure lessons: functions that compute the arrays a picture is drawn from."""
