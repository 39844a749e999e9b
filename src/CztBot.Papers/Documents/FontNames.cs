using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Documents;

/// <summary>The document's table of fonts: each with one that may stand in.</summary>
internal static class FontNames
{
    public static void AddTo(MainDocumentPart main) =>
        main.AddNewPart<FontTablePart>().Fonts = new Fonts(Typeface.All.Select(face => new Font(
            new AltName { Val = face.Substitutes[0] },
            new FontCharSet { Val = face == Typeface.Latin ? "00" : "86" },
            new FontFamily { Val = face.Serif ? FontFamilyValues.Roman : FontFamilyValues.Swiss },
            new Pitch { Val = FontPitchValues.Variable })
        { Name = face.Name }));
}
