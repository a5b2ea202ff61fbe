package org.hvnet.tests.support;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Network;

/** Gives everything in a network that a specification can name another name, consistently. */
public final class Renaming {
  /** Names that are code, markup, paths or nothing visible somewhere. */
  public static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\"; System.exit(1); //",
          "]]><!-- & &amp; &#x41;",
          "../../etc/passwd",
          "\\u0022; throw null; //",
          "con",
          "class",
          "'; Remove-Item x; '",
          "$(throw)",
          "\u202egpj.exe",
          "nul\0, tab\t, line\nand return\r",
          "\u201ccurly\u201d \u2028\u2029",
          "*/ /* \"\"\"",
          "\ud83d\ude80 \ud800",
          "",
          " ",
          "%s %n {0}",
          "javascript:alert(1)\" onload=\"alert(1)",
          "W".repeat(300),
          "\u55b6\u696d \u0645\u0628\u064a\u0639\u0627\u062a e\u0301");

  private final Map<String, String> names = new LinkedHashMap<>();

  private Renaming() {}

  /** The network with hostile names, each different. */
  public static Network hostile(Network network) {
    return (Network) new Renaming().of(network);
  }

  private Object of(Object value) {
    return switch (value) {
      case String name -> names.computeIfAbsent(name, n -> next());
      case List<?> list -> list.stream().map(this::of).toList();
      case Optional<?> optional -> optional.map(this::of);
      case ElementId id -> new ElementId(id.path().stream().map(n -> (String) of(n)).toList());
      case Record element when element.getClass().getPackage() == Network.class.getPackage() ->
          of(element);
      default -> value;
    };
  }

  private String next() {
    int number = names.size();
    String name = HOSTILE.get(number % HOSTILE.size());
    return number < HOSTILE.size() ? name : name + number;
  }

  private Record of(Record element) {
    try {
      RecordComponent[] components = element.getClass().getRecordComponents();
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        values[i] = of(components[i].getAccessor().invoke(element));
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return (Record) element.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
