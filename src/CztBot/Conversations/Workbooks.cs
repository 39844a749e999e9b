using CztBot.Core.Questions;
using CztBot.Papers.Ledgers;

namespace CztBot.Conversations;

/// <summary>A table that 导出 offers as .xlsx (R81): what a command of the same name writes, with the rows that the person may read. Its right is asked where any paper's is.</summary>
public interface IWorkbooks : IThingPapers
{
    /// <summary>Under which it is registered.</summary>
    string Kind { get; }

    /// <summary>Names the table of a stretch of months.</summary>
    /// <param name="asked">Null where none was named: the latest there is.</param>
    /// <returns>Null where the table is of no such stretch.</returns>
    Task<string?> ChooseAsync(Turn turn, Period? asked);
}

public static class WorkbookRegistration
{
    /// <summary>Registers a table under its kind; 导出 offers them in the order of their registration.</summary>
    public static IServiceCollection AddWorkbooks<T>(this IServiceCollection services, string kind)
        where T : class, IWorkbooks => services
        .AddPapers<T>(kind)
        .AddSingleton(provider => (IWorkbooks)provider.GetRequiredKeyedService<IThingPapers>(kind));

    /// <summary>A table as a paper; its rows are asked for when it is fetched.</summary>
    public static ThingPaper Paper(string title, LedgerForm form, Func<Task<IEnumerable<IReadOnlyList<object>>>> rows, NoticeAction back, CancellationToken cancellation) =>
        new(title, async () =>
        {
            using var stream = new MemoryStream();
            LedgerFile.ToWorkbook(stream, form, await rows(), cancellation);
            return stream.ToArray();
        }, back)
        {
            Workbook = true,
        };
}
