package org.hvnet.tests.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Tests that need a PowerShell engine; without one they are skipped, visibly. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
    value = "org.hvnet.tests.support.PowerShellSession#isInstalled",
    disabledReason = "no PowerShell: set HVNET_PWSH to an engine, or put pwsh on the PATH")
public @interface RequiresPowerShell {}
