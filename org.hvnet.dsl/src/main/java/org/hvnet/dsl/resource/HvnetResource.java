package org.hvnet.dsl.resource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.hvnet.dsl.diagnostic.IssueCodes;

/**
 * A specification file. One that is too large or not UTF-8 is not parsed: it has no content and one
 * error. The limit stands before the lexer, which needs many times the size of a file.
 */
public class HvnetResource extends LazyLinkingResource {
  /** The largest file that is read, in bytes. */
  public static final int MAX_BYTES = 4 << 20;

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

  private void refuse(String code, String message) throws IOException {
    super.doLoad(InputStream.nullInputStream(), Map.of());
    getContents().clear();
    getErrors().add(new FileProblem(code, message));
  }
}
