a as T | U
|| b
