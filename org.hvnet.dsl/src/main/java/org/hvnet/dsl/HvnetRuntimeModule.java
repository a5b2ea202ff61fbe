package org.hvnet.dsl;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.linking.ILinker;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.linking.ILinkingService;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.serializer.sequencer.ITransientValueService;
import org.eclipse.xtext.serializer.tokens.ICrossReferenceSerializer;
import org.eclipse.xtext.validation.IResourceValidator;
import org.hvnet.dsl.conversion.HvnetValueConverterService;
import org.hvnet.dsl.formatting.HvnetFormatter;
import org.hvnet.dsl.linking.HvnetLinker;
import org.hvnet.dsl.linking.HvnetLinkingMessages;
import org.hvnet.dsl.linking.HvnetLinkingService;
import org.hvnet.dsl.linking.HvnetSyntaxMessages;
import org.hvnet.dsl.naming.CommentDocumentation;
import org.hvnet.dsl.naming.HvnetQualifiedNameConverter;
import org.hvnet.dsl.naming.HvnetQualifiedNameProvider;
import org.hvnet.dsl.resource.HvnetResource;
import org.hvnet.dsl.serializer.HvnetCrossReferenceSerializer;
import org.hvnet.dsl.serializer.HvnetTransientValues;
import org.hvnet.dsl.validation.HvnetResourceValidator;

/** Binds what the language replaces of Xtext's runtime services. */
public class HvnetRuntimeModule extends AbstractHvnetRuntimeModule {
  @Override
  public Class<? extends IValueConverterService> bindIValueConverterService() {
    return HvnetValueConverterService.class;
  }

  /** Files are read with limits. */
  @Override
  public Class<? extends XtextResource> bindXtextResource() {
    return HvnetResource.class;
  }

  /** No errors that only follow from syntax errors. */
  public Class<? extends IResourceValidator> bindIResourceValidator() {
    return HvnetResourceValidator.class;
  }

  /** Codes of syntax errors. */
  public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
    return HvnetSyntaxMessages.class;
  }

  /** Unknown names in plain words. */
  public Class<? extends ILinkingDiagnosticMessageProvider.Extended>
      bindILinkingDiagnosticMessageProvider() {
    return HvnetLinkingMessages.class;
  }

  /** Quoted names may hold dots. */
  public Class<? extends IQualifiedNameConverter> bindIQualifiedNameConverter() {
    return HvnetQualifiedNameConverter.class;
  }

  @Override
  public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
    return HvnetQualifiedNameProvider.class;
  }

  /** The layout of files and of what is serialised. */
  public Class<? extends IFormatter2> bindIFormatter2() {
    return HvnetFormatter.class;
  }

  /** References are serialised as they are written. */
  public Class<? extends ICrossReferenceSerializer> bindICrossReferenceSerializer() {
    return HvnetCrossReferenceSerializer.class;
  }

  /** The text of a reference is no feature of its own. */
  public Class<? extends ITransientValueService> bindValuesOfSerializer() {
    return HvnetTransientValues.class;
  }

  /** Steps of references keep their text. */
  @Override
  public Class<? extends ILinker> bindILinker() {
    return HvnetLinker.class;
  }

  /** A step of a reference is one name. */
  @Override
  public Class<? extends ILinkingService> bindILinkingService() {
    return HvnetLinkingService.class;
  }

  /** Comments document. */
  public Class<? extends IEObjectDocumentationProvider> bindIEObjectDocumentationProvider() {
    return CommentDocumentation.class;
  }
}
