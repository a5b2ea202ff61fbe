package org.hvnet.sim.rule;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is known of a guest's operating system by its name. What is not known is taken for fit for
 * everything. Sources: Microsoft's list of supported guests for Hyper-V, "Should I create a
 * generation 1 or 2 virtual machine", and the pages on Linux and FreeBSD guests.
 *
 * @param name the name as written
 * @param runsInFirst whether it runs in machines of generation 1
 * @param runsInSecond whether it runs in machines of generation 2
 * @param hasServices whether it certainly has the drivers for synthetic devices
 * @param lacksServices whether it certainly has none
 * @param isLinux whether its boot loader is not signed by Microsoft's Windows key
 */
record GuestSystem(
    String name,
    boolean runsInFirst,
    boolean runsInSecond,
    boolean hasServices,
    boolean lacksServices,
    boolean isLinux) {
  private static final List<Pattern> SECOND_ONLY = patterns("windows 11\\b");

  /** No UEFI, no 64 bits, or no drivers for the devices of generation 2. */
  private static final List<Pattern> FIRST_ONLY =
      patterns(
          "windows .*\\b(x86|32[- ]?bits?)\\b",
          "windows (3|95|98|me|nt|2000|xp|vista|7)\\b",
          "windows server (nt|2000|2003|2008)\\b",
          "(sles|suse linux enterprise server) 11\\b",
          "opensuse 12\\b",
          "\\buek ?r?3\\b",
          "(ms-?dos|netware|os/2)\\b");

  /** Older than the drivers for synthetic devices. */
  private static final List<Pattern> WITHOUT_SERVICES =
      patterns(
          "windows (3|95|98|me|nt|2000)\\b",
          "windows server (nt|2000)\\b",
          "(ms-?dos|netware|os/2)\\b");

  /** Systems that bring the drivers for synthetic devices with them. */
  private static final List<Pattern> WITH_SERVICES =
      patterns(
          "windows (7|8|8\\.1|10|11)\\b",
          "windows server (2008 r2|2012|2016|2019|2022|2025)\\b",
          "(ubuntu|debian|rhel|red hat enterprise linux|centos stream|almalinux|rocky linux)\\b");

  private static final List<Pattern> LINUX =
      patterns(
          "\\b(linux|ubuntu|debian|rhel|red hat|centos|almalinux|rocky|fedora|suse|sles|opensuse)\\b");

  private static List<Pattern> patterns(String... expressions) {
    return List.of(expressions).stream()
        .map(e -> Pattern.compile(e, Pattern.CASE_INSENSITIVE))
        .toList();
  }

  /** What is known of a system of this name. */
  static GuestSystem of(String name) {
    return new GuestSystem(
        name,
        !isOneOf(SECOND_ONLY, name),
        !isOneOf(FIRST_ONLY, name),
        isOneOf(WITH_SERVICES, name),
        isOneOf(WITHOUT_SERVICES, name),
        isOneOf(LINUX, name));
  }

  private static boolean isOneOf(List<Pattern> patterns, String name) {
    return patterns.stream().anyMatch(p -> p.matcher(name).find());
  }

  /** Whether it runs in machines of a generation. */
  boolean runsIn(int generation) {
    return generation == 1 ? runsInFirst : runsInSecond;
  }
}
