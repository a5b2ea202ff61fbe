package org.hvnet.dsl.generator.simulation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A Java expression that can be laid out in lines: a literal or name, or a call with arguments.
 *
 * @param head the literal or name, or what stands before the parenthesis
 * @param arguments the arguments; null if it is no call
 */
record JavaExpression(String head, List<JavaExpression> arguments) {
  private static final int INDENT = 4;

  static JavaExpression atom(String text) {
    return new JavaExpression(text, null);
  }

  static JavaExpression call(String head, List<JavaExpression> arguments) {
    return new JavaExpression(head, List.copyOf(arguments));
  }

  static JavaExpression call(String head, JavaExpression... arguments) {
    return call(head, List.of(arguments));
  }

  /** The same with a comment before it. */
  JavaExpression comment(String name) {
    return new JavaExpression("/* " + name + "= */ " + head, arguments);
  }

  /** How many values it pushes; a measure of the code it compiles to. */
  int size() {
    return arguments == null ? 1 : 1 + arguments.stream().mapToInt(JavaExpression::size).sum();
  }

  /**
   * The expression after a prefix, with a semicolon or comma to follow, in lines of a width as far
   * as possible. Lines after the first are indented relative to it.
   */
  String layout(String prefix, int width) {
    String line = prefix + onOneLine();
    if (arguments == null || arguments.isEmpty() || line.length() < width) {
      return line;
    }
    return arguments.stream()
        .map(argument -> argument.layout("", width - INDENT).indent(INDENT).stripTrailing())
        .collect(Collectors.joining(",\n", prefix + head + "(\n", ")"));
  }

  private String onOneLine() {
    return arguments == null
        ? head
        : arguments.stream()
            .map(JavaExpression::onOneLine)
            .collect(Collectors.joining(", ", head + "(", ")"));
  }
}
