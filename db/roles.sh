#!/bin/sh
# Run by the PostgreSQL image when its volume is empty.
set -eu
psql -U postgres -v owner_password="$YIMEN_OWNER_PASSWORD" -v app_password="$YIMEN_APP_PASSWORD" -f /yimen/roles.sql
