package org.hvnet.dsl.ide.hover;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.hvnet.dsl.compile.Compilation;
import org.hvnet.dsl.compile.Derivation;
import org.hvnet.dsl.compile.DerivedValue;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.expand.Level;

/**
 * Inlay hints behind the names of a file: the values that a reader asks for most and that are not
 * on the line itself, each with the level it came from as tooltip. Of a range, those of its first
 * member. Stateless.
 */
public final class DerivedValueHints {
  private static final Map<DerivedValue, String> SHOWN = new EnumMap<>(DerivedValue.class);

  static {
    SHOWN.put(DerivedValue.ADAPTER_VLAN, "");
    SHOWN.put(DerivedValue.ADAPTER_SWITCH, "on ");
    SHOWN.put(DerivedValue.TEAM, "team ");
    SHOWN.put(DerivedValue.LOAD_BALANCING, "balances by ");
    SHOWN.put(DerivedValue.ADDRESS, "");
    SHOWN.put(DerivedValue.NODE, "on ");
  }

  private record Place(int offset, DerivedValue value) {}

  private DerivedValueHints() {}

  /**
   * The hints of a part of a file, in the order of the text.
   *
   * @param compilation the network that the file is part of
   * @param file its URI
   * @param part the lines
   */
  public static List<InlayHint> of(Compilation compilation, String file, Range part) {
    Map<Place, InlayHint> hints = new LinkedHashMap<>();
    for (Derivation derivation : compilation.derivations()) {
      Optional<SourceRange> at = compilation.trace().exact(derivation.element());
      if (SHOWN.containsKey(derivation.value())
          && derivation.level() != Level.LINE
          && at.filter(a -> a.file().equals(file) && isIn(a, part)).isPresent()) {
        hints.putIfAbsent(
            new Place(at.get().offset(), derivation.value()), hint(derivation, at.get()));
      }
    }
    return hints.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Place, InlayHint> e) -> e.getKey().offset())
                .thenComparing(e -> e.getKey().value()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static boolean isIn(SourceRange at, Range part) {
    return at.line() - 1 >= part.getStart().getLine() && at.line() - 1 <= part.getEnd().getLine();
  }

  private static InlayHint hint(Derivation derivation, SourceRange at) {
    Position behind = new Position(at.line() - 1, at.column() - 1 + at.length());
    String text = SHOWN.get(derivation.value()) + derivation.text();
    InlayHint hint = new InlayHint(behind, Either.forLeft(text));
    hint.setKind(InlayHintKind.Type);
    hint.setPaddingLeft(true);
    hint.setTooltip(
        derivation.value().value()
            + ", from "
            + derivation.level().words()
            + derivation.at().map(a -> ", line " + a.line()).orElse(""));
    return hint;
  }
}
