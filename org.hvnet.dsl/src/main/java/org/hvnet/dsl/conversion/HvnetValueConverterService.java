package org.hvnet.dsl.conversion;

import java.util.Map;
import java.util.function.Function;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.nodemodel.INode;
import org.hvnet.dsl.naming.Names;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ip.Subnet;

/** Converts the literals of the grammar; a wrong literal is an error where it stands. */
public class HvnetValueConverterService extends AbstractDeclarativeValueConverterService {

  /** Converts by two functions; what the first throws becomes the message of a syntax error. */
  private record Converter<T>(Function<String, T> parse, Function<T, String> format)
      implements IValueConverter<T> {
    @Override
    public T toValue(String text, INode node) {
      try {
        return text == null ? null : parse.apply(text.strip());
      } catch (IllegalArgumentException e) {
        throw new ValueConverterException(e.getMessage(), node, e);
      }
    }

    @Override
    public String toString(T value) {
      return format.apply(value);
    }
  }

  private static final IValueConverter<String> NAME =
      new Converter<>(HvnetValueConverterService::name, Names::quoteIfNeeded);
  private static final IValueConverter<String> PORT_NAME =
      new Converter<>(HvnetValueConverterService::name, Names::quotePortIfNeeded);
  private static final IValueConverter<String> SERVICE_NAME =
      new Converter<>(HvnetValueConverterService::name, Names::quoteServiceIfNeeded);
  private static final IValueConverter<String> WORDS =
      new Converter<>(text -> text.replaceAll("\\s+", " "), text -> text);

  private static String name(String text) {
    String name = Names.unquote(text);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("A name has at least one character");
    }
    return name;
  }

  @Override
  protected void registerEFactoryConverters(Map<String, IValueConverter<Object>> converters) {
    super.registerEFactoryConverters(converters);
    for (ParserRule rule : GrammarUtil.allParserRules(getGrammar())) {
      if (GrammarUtil.isDatatypeRule(rule)) {
        Phrases.of(rule)
            .ifPresent(
                phrases -> {
                  converters.put(rule.getName(), phrases);
                  converters.put(getGrammar().getName() + "." + rule.getName(), phrases);
                });
      }
    }
  }

  /** A name, without its quotes. */
  @ValueConverter(rule = "Name")
  public IValueConverter<String> name() {
    return NAME;
  }

  /** A port name, without its quotes. */
  @ValueConverter(rule = "PortName")
  public IValueConverter<String> portName() {
    return PORT_NAME;
  }

  /** A service name, without its quotes. */
  @ValueConverter(rule = "ServiceName")
  public IValueConverter<String> serviceName() {
    return SERVICE_NAME;
  }

  /** A text, without its quotes. */
  @ValueConverter(rule = "STRING")
  public IValueConverter<String> string() {
    return new Converter<>(Names::unquote, Names::quote);
  }

  /** An identifier, as it stands. */
  @ValueConverter(rule = "ID")
  public IValueConverter<String> id() {
    return WORDS;
  }

  /** The digits of a range's member, as they stand. */
  @ValueConverter(rule = "Index")
  public IValueConverter<String> index() {
    return WORDS;
  }

  /** A whole number of at most nine digits. */
  @ValueConverter(rule = "INT")
  public IValueConverter<Integer> integer() {
    return new Converter<>(
        text -> {
          if (text.length() > 9) {
            throw new IllegalArgumentException(text + " is too large a number");
          }
          return Integer.valueOf(text);
        },
        Object::toString);
  }

  /** An IP prefix. */
  @ValueConverter(rule = "Prefix")
  public IValueConverter<Object> prefix() {
    return new Converter<>(
        text -> Subnet.of(Names.unquote(text)), prefix -> quoteIpv6(prefix.toString()));
  }

  /** An IP address, complete or relative, without white space and quotes. */
  @ValueConverter(rule = "Address")
  public IValueConverter<String> address() {
    return new Converter<>(
        text -> Names.unquote(text.startsWith("\"") ? text : text.replaceAll("\\s+", "")),
        HvnetValueConverterService::quoteIpv6);
  }

  private static String quoteIpv6(String address) {
    return address.contains(":") ? Names.quote(address) : address;
  }

  /** A MAC address. */
  @ValueConverter(rule = "MacLiteral")
  public IValueConverter<Object> mac() {
    return new Converter<>(
        text -> MacAddress.of(Names.unquote(text)), mac -> Names.quote(mac.toString()));
  }

  /** Bits a second. */
  @ValueConverter(rule = "Rate")
  public IValueConverter<Long> rate() {
    return quantity(Quantities.RATE);
  }

  /** Bytes. */
  @ValueConverter(rule = "Size")
  public IValueConverter<Long> size() {
    return quantity(Quantities.SIZE);
  }

  /** A number without unit has no value; that the unit is missing, the parser says. */
  private static IValueConverter<Long> quantity(Quantities quantities) {
    return new Converter<>(
        text ->
            text.chars().allMatch(Character::isDigit)
                ? null
                : quantities.parse(text.replaceAll("\\s*/\\s*", "/")),
        quantities::format);
  }

  /** Metres. */
  @ValueConverter(rule = "Length")
  public IValueConverter<Integer> length() {
    IValueConverter<Long> metres = quantity(Quantities.LENGTH);
    return new Converter<>(
        text -> {
          Long length = metres.toValue(text, null);
          if (length != null && length > 1_000_000) {
            throw new IllegalArgumentException(text + " is too large a length");
          }
          return length == null ? null : length.intValue();
        },
        length -> Quantities.LENGTH.format(length));
  }

  /** Nanoseconds. */
  @ValueConverter(rule = "Duration")
  public IValueConverter<Long> duration() {
    return quantity(Quantities.DURATION);
  }
}
