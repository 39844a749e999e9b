using System.Diagnostics;
using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Papers.Bulletins;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Tests.Bulletins;

public sealed class BulletinDocumentTests
{
    private static readonly Bulletin Paper = new()
    {
        Month = new Month(2019, 11),
        Plan = "行动计划",
        Number = 1,
        Total = 7,
        SignedOn = new DateOnly(2019, 12, 16),
        Table = new StatusTable(["正常推进", "未报送"], [new StatusRow("推进规划融合", 2, [1, 1]), new StatusRow("合计", 2, [1, 1])]),
        Sections =
        [
            new BulletinSection("overview", "总体情况", 1, "应报送进展2项。"),
            new BulletinSection("progress", "重点任务进展", 1, ""),
            new BulletinSection("progress.1", "推进规划融合", 2, "任务1：正常推进。\n任务2未报送。"),
            new BulletinSection("coordination", "需领导协调事项", 1, "请协调征地。", LeadersOnly: true),
            new BulletinSection("next", "下步工作", 1, "控制字符\u0007和<标签>&符号。"),
        ],
        Sources = [],
    };

    [Fact]
    public void The_document_is_valid_by_the_formats_own_schema()
    {
        using var stream = new MemoryStream(BulletinDocument.Write(Paper, "简报", "秘书处"));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);

        new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void It_says_what_the_paper_says_in_its_order()
    {
        var text = Text(Paper);

        text.ShouldContain("第1期（总第7期）");
        text.ShouldContain("2019年12月16日");
        text.ShouldContain("一、总体情况应报送进展2项。板块合计正常推进未报送推进规划融合211合计211二、重点任务进展（一）推进规划融合任务1：正常推进。任务2未报送。三、需领导协调事项请协调征地。四、下步工作控制字符和<标签>&符号。");
    }

    [Fact]
    public void The_circular_leaves_out_what_only_leaders_read()
    {
        var text = Text(Paper.Circular());

        text.ShouldNotContain("请协调征地");
        text.ShouldContain("三、下步工作");
    }

    [Fact]
    public void The_page_has_the_margins_of_an_official_paper()
    {
        using var stream = new MemoryStream(BulletinDocument.Write(Paper, "简报", "秘书处"));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var margin = document.MainDocumentPart!.Document!.Descendants<PageMargin>().Single();

        (margin.Top!.Value, (int)margin.Left!.Value, (int)margin.Right!.Value, margin.Bottom!.Value).ShouldBe((2098, 1587, 1474, 1984));
    }

    [Fact]
    public async Task An_office_program_opens_it_and_prints_every_line()
    {
        var soffice = (string[])["/usr/bin/soffice", "/usr/bin/libreoffice"];
        if (soffice.FirstOrDefault(File.Exists) is not { } program || !File.Exists("/usr/bin/pdftotext"))
        {
            const string missing = "LibreOffice is missing: install it (Debian: apt-get install libreoffice-writer poppler-utils).";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CZTBOT_REQUIRE_ALL") == "1", missing);
            Assert.Fail(missing);
            return;
        }

        var folder = Directory.CreateTempSubdirectory("cztbot-paper-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "paper.docx"), BulletinDocument.Write(Paper, "长株潭一体化工作简报", "秘书处"), TestContext.Current.CancellationToken);
        await RunAsync(program, folder, "--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "paper.docx");
        var text = await RunAsync("pdftotext", folder, "-layout", "paper.pdf", "-");

        foreach (var line in (string[])["长株潭一体化工作简报", "一、总体情况", "（一）推进规划融合", "任务2未报送。"])
            text.Replace(" ", "", StringComparison.Ordinal).ShouldContain(line.Replace(" ", "", StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    private static string Text(Bulletin paper)
    {
        using var stream = new MemoryStream(BulletinDocument.Write(paper, "简报", "秘书处"));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }

    private static async Task<string> RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0);
        return output;
    }
}
