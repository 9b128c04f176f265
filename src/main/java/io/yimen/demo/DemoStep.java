package io.yimen.demo;

import io.yimen.application.CaseAction;
import io.yimen.security.AccountView;
import java.time.LocalDate;
import java.util.Map;

/** One action of a case's life: what, when, by whom, and what it carries. */
record DemoStep(CaseAction action, LocalDate day, AccountView by, Map<String, Object> data) {}
