package org.hvnet.dsl.validation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs that a name cannot have where something is looked for by it: {@code -Name} of a cmdlet
 * takes wildcards, and the name of a machine becomes that of folders and files.
 */
enum ForbiddenSigns {
  /** In names of machines. */
  MACHINE("[*?\\[\\]\\\\/:\"<>|]", "and it names folders and files"),
  /** In names of virtual switches and adapters. */
  OTHER("[*?\\[\\]]", "since they stand for other names");

  private final Pattern signs;
  private final String why;

  ForbiddenSigns(String signs, String why) {
    this.signs = Pattern.compile(signs);
    this.why = why;
  }

  /** What is wrong with a name; empty if nothing is. */
  Optional<String> in(String name) {
    if (!name.equals(name.strip())) {
      return Optional.of("The name '" + name + "' starts or ends with a blank; nobody finds it.");
    }
    Matcher matcher = signs.matcher(name);
    return matcher.find()
        ? Optional.of(
            "No script finds '"
                + name
                + "' by its name: it must not have "
                + matcher.group()
                + ", "
                + why
                + ".")
        : Optional.empty();
  }

  /** The name with hyphens in place of the signs. */
  String replaced(String name) {
    return signs.matcher(name.strip()).replaceAll("-");
  }
}
