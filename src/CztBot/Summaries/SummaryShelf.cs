using CztBot.Conversations;
using CztBot.Core.Summaries;
using CztBot.Operations;
using CztBot.Papers.Rendering;
using CztBot.Papers.Summaries;
using CztBot.Storage;

namespace CztBot.Summaries;

/// <summary>What lies behind a link: the signed file in the form of its folder, its .pdf, or a page or the figures of the document as it stands as a picture.</summary>
public sealed class SummaryShelf(SummaryStore summaries, SummaryFiles files, PaperPages pages, PageTurner turner) : IPaperShelf
{
    public const string Kind = "summary";

    /// <summary>The folder of the form that units read.</summary>
    public const string Units = "summary-units";

    /// <summary>How the name of a draft's file begins.</summary>
    public const string Draft = "draft-";

    public PaperWords Words(string folder, string name) => new("小结（总结）", "发送“季度小结”或“半年总结”");

    public async Task<RackAnswer> TakeAsync(string folder, string name, CancellationToken cancellation)
    {
        var (stem, type) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        if (stem.Split('-') is ["page", var code, var page]) return await turner.TakeAsync(folder == Kind ? await files.PagesAsync(code) : null, page, cancellation);
        if (stem.Split('-') is [PaperPictures.Name, var drawn, var number])
            return PaperPictures.Take(await files.PaperAsync(drawn, folder == Units) is { } paper ? SummaryPictures.Of(paper) : null, number, "小结或总结");
        if (stem.StartsWith(Draft, StringComparison.Ordinal))
        {
            return await files.DraftAsync(stem[Draft.Length..], folder == Units) is { } draft
                ? await pages.GiveAsync(IssuedFile.Of(draft), type, "小结（总结）草稿", cancellation)
                : new RackAnswer.Nothing("没有这份草稿，可能已经签发。请发送“季度小结”或“半年总结”，查看已签发的一份。");
        }

        if (await summaries.FindAsync(stem) is not { } issued) return new RackAnswer.Nothing("这份总结还没有签发，没有可下载的文件。");
        if (!issued.Intact) return new RackAnswer.Nothing("文件与签发时的校验值不一致，已停止提供。请联系系统管理员，用备份恢复。");
        return await pages.GiveAsync(files.Of(issued, folder == Units), type, SummaryJson.Read(issued.Body).Title, cancellation);
    }
}

/// <summary>Summaries as files: those that were signed, and the pages of what lies on the desk.</summary>
public sealed class SummaryFiles(SummaryDesk desk, SummaryPages pages, StandingStore standings, BusinessClock clock, TemplateShelf templates)
{
    /// <summary>The signed file; the units' form of those signed before it was kept is made of the signed text.</summary>
    public IssuedFile Of(IssuedSummary issued, bool units)
    {
        if (!units) return issued.Document;
        if (issued.UnitsDocument is { } kept) return kept;
        var made = SummaryDocument.Write(SummaryJson.Read(issued.Body).ForUnits(), templates.Take().Template);
        return IssuedFile.Of(made);
    }

    public async Task<PagedPaper?> PagesAsync(string code) => await DeskAsync(code) is { } file ? pages.Of(file) : null;

    /// <summary>The draft as it stands; null once it is signed.</summary>
    public async Task<byte[]?> DraftAsync(string code, bool units) => await DeskAsync(code) is { Issued: null } file
        ? SummaryDocument.Write(units ? file.Paper.ForUnits() : file.Paper, templates.Take().Template) : null;

    /// <summary>The document as it stands, signed or not, in the form of its readers; null where there is none, or it is not what was signed.</summary>
    public async Task<Summary?> PaperAsync(string code, bool units) =>
        await DeskAsync(code) is { Issued: not { Intact: false } } file ? units ? file.Paper.ForUnits() : file.Paper : null;

    private async Task<SummaryFile?> DeskAsync(string code) =>
        PeriodCode.TryParse(code, out var period) && SummaryScope.Of(period) is { } scope ? await desk.FindAsync(await standings.LoadAsync(), scope, clock.Now) : null;
}
