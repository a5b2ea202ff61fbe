package org.hvnet.dsl.resource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.hvnet.dsl.diagnostic.IssueCodes;

/**
 * A specification file. One that is too large or not UTF-8 is not parsed: it has no content and one
 * error. The limit stands before the lexer, which needs many times the size of a file.
 */
public class HvnetResource extends LazyLinkingResource {
  /** The largest file that is read, in bytes. */
  public static final int MAX_BYTES = 4 << 20;

  /** The most statements, clauses, names and their parts in one file. */
  public static final int MAX_ELEMENTS = 400_000;

  /** The most names, clauses or steps in one list: one statement, one block, one path. */
  public static final int MAX_PARTS = 20_000;

  /** A specification is the same on every computer. */
  @Override
  public String getEncoding() {
    return StandardCharsets.UTF_8.name();
  }

  @Override
  protected void doLoad(InputStream input, Map<?, ?> options) throws IOException {
    byte[] bytes = input.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      refuse(
          IssueCodes.FILE_TOO_LARGE,
          "The file is larger than " + (MAX_BYTES >> 20) + " MiB, the most that hvnet reads.");
      return;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      refuse(IssueCodes.FILE_NOT_UTF8, "The file is not UTF-8 text.");
      return;
    }
    super.doLoad(new ByteArrayInputStream(bytes), options);
  }

  /** What is too much is not linked: the work would grow with the square of it. */
  @Override
  protected void doLinking() {
    Optional<String> problem = getContents().isEmpty() ? Optional.empty() : tooMuch();
    if (problem.isPresent()) {
      getContents().clear();
      getErrors().add(new FileProblem(IssueCodes.FILE_TOO_LARGE, problem.get()));
    } else {
      super.doLinking();
    }
  }

  private Optional<String> tooMuch() {
    int elements = 0;
    TreeIterator<EObject> all = getAllContents();
    while (all.hasNext()) {
      EObject element = all.next();
      if (++elements > MAX_ELEMENTS) {
        return Optional.of("The file says more than " + MAX_ELEMENTS + " things; import some.");
      }
      for (EReference reference : element.eClass().getEAllContainments()) {
        if (reference.isMany() && ((List<?>) element.eGet(reference)).size() > MAX_PARTS) {
          var node = NodeModelUtils.findActualNodeFor(element);
          return Optional.of(
              "What begins in line "
                  + (node == null ? 1 : node.getStartLine())
                  + " has more than "
                  + MAX_PARTS
                  + " parts; use ranges or several files.");
        }
      }
    }
    return Optional.empty();
  }

  private void refuse(String code, String message) throws IOException {
    super.doLoad(InputStream.nullInputStream(), Map.of());
    getContents().clear();
    getErrors().add(new FileProblem(code, message));
  }
}
