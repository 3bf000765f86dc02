#!/usr/bin/env sandbox-host
import { $site } from "sandbox-host:lowering"; "use strict";
import { cell } from "commonfabric";
export const a = () => cell($site(0), 1);
