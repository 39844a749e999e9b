using CztBot.Core.Bulletins;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Bulletins;

/// <summary>The bulletin or circular as .docx on A4 with the margins and type of GB/T 9704-2012.</summary>
public static class BulletinDocument
{
    /// <summary>The whole document.</summary>
    /// <param name="name">The paper's name in red, e.g. 长株潭一体化工作简报.</param>
    /// <param name="issuer">Who issues it.</param>
    public static byte[] Write(Bulletin paper, string name, string issuer)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var footer = PageNumber.AddTo(main);
            main.Document = new Document(new Body([.. Head(paper, name, issuer), .. Sections(paper), .. Foot(paper), PageSetup.Of(footer)]));
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Head(Bulletin paper, string name, string issuer)
    {
        yield return Paragraphs.Name(name);
        yield return Paragraphs.Centred(paper.Number == 0 ? "（未签发）" : $"第{paper.Number}期（总第{paper.Total}期）");
        yield return Paragraphs.Issuer(issuer, paper.SignedOn is { } day ? $"{day:yyyy年M月d日}" : "");
        yield return Paragraphs.Title($"{paper.Month.Chinese}重点任务进展情况");
    }

    private static IEnumerable<OpenXmlElement> Sections(Bulletin paper)
    {
        foreach (var (heading, section) in paper.Numbered())
        {
            yield return section.Depth == 1 ? Paragraphs.Heading(heading) : Paragraphs.SubHeading(heading);
            foreach (var line in section.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)) yield return Paragraphs.Text(line);
            if (section.Key == "overview") yield return StatusGrid.Of(paper.Table);
        }
    }

    private static IEnumerable<OpenXmlElement> Foot(Bulletin paper)
    {
        yield return Paragraphs.Foot(paper.IsCircular ? "发：各牵头单位、责任单位" : "报：三市主要领导、有关领导");
    }
}
