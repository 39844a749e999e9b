using System.Xml.Linq;
using CztBot.Papers.Documents;

namespace CztBot.Papers.Rendering;

/// <summary>Tells fontconfig what stands in for the fonts of official papers, so that a converted page has the same strokes on every machine.</summary>
internal static class FontSubstitutes
{
    /// <summary>A configuration on top of the system's own.</summary>
    public static string Configuration() => new XDocument(
        new XDocumentType("fontconfig", null, "fonts.dtd", null),
        new XElement(
            "fontconfig",
            new XElement("include", new XAttribute("ignore_missing", "yes"), "/etc/fonts/fonts.conf"),
            Typeface.All.Select(Match))).ToString();

    private static XElement Match(Typeface face) => new(
        "match",
        new XAttribute("target", "pattern"),
        new XElement("test", new XAttribute("name", "family"), new XElement("string", face.Name)),
        new XElement(
            "edit", new XAttribute("name", "family"), new XAttribute("mode", "assign"), new XAttribute("binding", "same"),
            new XElement("string", face.Name), face.Substitutes.Select(name => new XElement("string", name))));
}
