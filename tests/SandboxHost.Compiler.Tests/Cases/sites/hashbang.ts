#!/usr/bin/env sandbox-host
"use strict";
import { cell } from "commonfabric";
export const a = () => cell(1);
