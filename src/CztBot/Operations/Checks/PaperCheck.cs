namespace CztBot.Operations.Checks;

/// <summary>Whether the secretariat's own template can be used.</summary>
public static class PaperCheck
{
    private const string Subject = "公文模板";

    public static IEnumerable<Finding> Find(IServiceProvider services)
    {
        var shelf = services.GetRequiredService<TemplateShelf>();
        var (template, problem) = shelf.Take();
        yield return problem.Length > 0 ? new Finding(Subject, Grade.Fault, $"{problem}文件：{shelf.File}")
            : template.IsEmpty ? new Finding(Subject, Grade.Fine, "使用内置模板")
            : new Finding(Subject, Grade.Fine, $"使用 {shelf.File}");
    }
}
