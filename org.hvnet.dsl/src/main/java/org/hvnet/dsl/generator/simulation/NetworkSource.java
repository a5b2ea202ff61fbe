package org.hvnet.dsl.generator.simulation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.ip.InterfaceAddress;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.DataRate;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.Requirement;
import org.hvnet.sim.network.Scenario;
import org.hvnet.sim.network.Server;
import org.hvnet.sim.network.StorageArray;
import org.hvnet.sim.network.VirtualMachine;

/**
 * Writes a network as Java expressions, one method for each host, machine, switch, server, array,
 * requirement and scenario. Complete by construction: it follows the components of the records. A
 * class file limits a method to 64 KB of code and a class to 65535 constants (JVMS 4.7.3, 4.1), so
 * long lists are split over methods, and many methods over nested classes.
 */
final class NetworkSource {
  private static final Set<Class<?>> OWN_METHOD =
      Set.of(
          Host.class,
          VirtualMachine.class,
          PhysicalSwitch.class,
          Server.class,
          StorageArray.class,
          Requirement.class,
          Scenario.class);

  /** Names that a static method without parameters cannot have, or not be called by. */
  private static final Set<String> NO_METHOD_NAMES =
      Set.of(
          "clone",
          "concat",
          "finalize",
          "getClass",
          "hashCode",
          "network",
          "notify",
          "notifyAll",
          "toString",
          "wait",
          "yield");

  private static final int LARGEST_LIST = 500;
  private static final int LARGEST_CLASS = 10_000;

  private final JavaName names = new JavaName(NO_METHOD_NAMES);
  private final SortedSet<String> imports = new TreeSet<>();
  private final List<SourceMethod> methods = new ArrayList<>();
  private final SourceMethod root;
  private int written;

  NetworkSource(Network network) {
    root = new SourceMethod(0, "Network", "network", ofRecord(network));
  }

  SourceMethod root() {
    return root;
  }

  /** The methods of a part, in order of the network. */
  List<SourceMethod> methods(int part) {
    return methods.stream().filter(m -> m.part() == part).toList();
  }

  /** Whether some list is put together from several. */
  boolean concatenates() {
    return imports.contains("java.util.ArrayList");
  }

  /** How many nested classes there are, numbered from 1. */
  int parts() {
    return methods.stream().mapToInt(SourceMethod::part).max().orElse(0);
  }

  SortedSet<String> imports() {
    return imports;
  }

  private JavaExpression of(Object value, Type type) {
    return switch (value) {
      case String text -> JavaLiteral.string(text);
      case Boolean flag -> JavaExpression.atom(flag.toString());
      case Number number -> JavaExpression.atom(JavaLiteral.number(number.longValue()));
      case Enum<?> constant ->
          JavaExpression.atom(name(constant.getDeclaringClass()) + "." + constant.name());
      case Optional<?> optional -> ofOptional(optional, argument(type));
      case List<?> list -> ofList(list, argument(type));
      case Duration time -> ofDuration(time);
      case ElementId id ->
          JavaExpression.call(
              name(ElementId.class) + ".of", id.path().stream().map(JavaLiteral::string).toList());
      case MacAddress mac -> parsed(mac);
      case VlanSet vlans -> parsed(vlans);
      case Subnet subnet -> parsed(subnet);
      case InterfaceAddress address -> parsed(address);
      case Record part when OWN_METHOD.contains(part.getClass()) -> ofMethod(part);
      case Record part -> ofRecord(part);
      default -> throw new IllegalArgumentException("no Java source for " + value.getClass());
    };
  }

  private JavaExpression parsed(Object value) {
    return JavaExpression.call(
        name(value.getClass()) + ".of", JavaLiteral.string(value.toString()));
  }

  private JavaExpression ofOptional(Optional<?> optional, Type type) {
    imports.add("java.util.Optional");
    return optional
        .map(value -> JavaExpression.call("Optional.of", of(value, type)))
        .orElseGet(() -> JavaExpression.call("Optional.empty"));
  }

  private JavaExpression ofDuration(Duration time) {
    imports.add("java.time.Duration");
    long nanos = time.toNanosPart();
    if (nanos % 1_000_000 != 0) {
      return JavaExpression.call(
          "Duration.ofSeconds",
          JavaExpression.atom(JavaLiteral.number(time.toSeconds())),
          JavaExpression.atom(JavaLiteral.number(nanos)));
    }
    String unit = nanos == 0 ? "Seconds" : "Millis";
    long count = nanos == 0 ? time.toSeconds() : time.toMillis();
    return JavaExpression.call(
        "Duration.of" + unit, JavaExpression.atom(JavaLiteral.number(count)));
  }

  private JavaExpression ofRecord(Record value) {
    if (value.equals(DataRate.GIGABIT)) {
      return JavaExpression.atom(name(DataRate.class) + ".GIGABIT");
    }
    List<JavaExpression> arguments = new ArrayList<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object argument = get(component, value);
      JavaExpression written = of(argument, component.getGenericType());
      boolean tellsNothing =
          argument instanceof Boolean
              || argument instanceof Number && value.getClass().getRecordComponents().length > 1
              || argument.equals(Optional.empty())
              || argument.equals(List.of());
      arguments.add(tellsNothing ? written.comment(component.getName()) : written);
    }
    return JavaExpression.call("new " + name(value.getClass()), arguments);
  }

  private static Object get(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("records have public accessors", e);
    }
  }

  private JavaExpression ofMethod(Record value) {
    ElementId id = (ElementId) get(value.getClass().getRecordComponents()[0], value);
    String type = name(value.getClass());
    String member = names.member(id.name(), JavaName.type(type, "part"));
    return method(type, member, () -> ofRecord(value));
  }

  /** A call of a new method. Its place is before the methods that its own expression needs. */
  private JavaExpression method(String type, String member, Supplier<JavaExpression> expression) {
    int part = written / LARGEST_CLASS;
    int place = methods.size();
    methods.add(null);
    JavaExpression returned = expression.get();
    methods.set(place, new SourceMethod(part, type, member, returned));
    written += returned.size();
    return JavaExpression.call(part == 0 ? member : "Part" + part + "." + member);
  }

  private JavaExpression ofList(List<?> list, Type type) {
    imports.add("java.util.List");
    return ofElements(list.stream().map(element -> of(element, type)).toList(), type);
  }

  private JavaExpression ofElements(List<JavaExpression> elements, Type type) {
    List<List<JavaExpression>> chunks = new ArrayList<>();
    int size = LARGEST_LIST;
    for (JavaExpression element : elements) {
      size += element.size();
      if (size > LARGEST_LIST) {
        chunks.add(new ArrayList<>());
        size = element.size();
      }
      chunks.getLast().add(element);
    }
    if (chunks.size() <= 1) {
      return JavaExpression.call("List.of", elements);
    }
    String elementName = name((Class<?>) type);
    String listType = "List<" + elementName + ">";
    List<JavaExpression> calls =
        chunks.stream()
            .map(
                chunk ->
                    method(
                        listType,
                        names.member(elementName + "s", "parts"),
                        () -> JavaExpression.call("List.of", chunk)))
            .toList();
    return concat(calls, listType);
  }

  private JavaExpression concat(List<JavaExpression> lists, String listType) {
    if (lists.size() > LARGEST_LIST) {
      List<JavaExpression> fewer = new ArrayList<>();
      for (int i = 0; i < lists.size(); i += LARGEST_LIST) {
        List<JavaExpression> some = lists.subList(i, Math.min(lists.size(), i + LARGEST_LIST));
        fewer.add(method(listType, names.member("lists", "lists"), () -> concat(some, listType)));
      }
      return concat(fewer, listType);
    }
    imports.add("java.util.ArrayList");
    return JavaExpression.call("concat", lists);
  }

  private static Type argument(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }

  /** The name of a class as it is written below the import of its outermost class. */
  private String name(Class<?> type) {
    StringBuilder name = new StringBuilder(type.getSimpleName());
    Class<?> around = type;
    while (around.getEnclosingClass() != null) {
      around = around.getEnclosingClass();
      name.insert(0, around.getSimpleName() + ".");
    }
    imports.add(around.getName());
    return name.toString();
  }
}
