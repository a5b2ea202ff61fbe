package org.hvnet.dsl.generator.simulation;

/**
 * A method of the generated source that gives a part of the network.
 *
 * @param part the number of the nested class it is in; 0: the outer class
 * @param type the type it returns
 * @param name its name
 * @param expression what it returns
 */
record SourceMethod(int part, String type, String name, JavaExpression expression) {
  /** The statement that returns the value, in lines of a width. */
  String body(int width) {
    return expression.layout("return ", width) + ";";
  }
}
