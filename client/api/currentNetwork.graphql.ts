import { graphql } from './gql/index.ts';

export const CURRENT_NETWORK = graphql(`
  query CurrentNetwork($id: ID!) {
    viewer { name role mayWrite }
    taxonomy {
      themes { id nameNl nameEn order }
      targetGroups { id nameNl nameEn }
      sectors { id nameNl nameEn colourGroup }
      activityKinds { id nameNl nameEn }
    }
    network(id: $id) {
      id
      name
      version
      seq
      example
      gemeenten { code name figures { areaCode indicator value unit year source estimated } }
      wijken {
        code
        name
        tileX
        tileY
        borders
        gemeente { code name }
        figures { areaCode indicator value unit year source estimated }
      }
      themes { id nameNl nameEn order }
      needs { id themeId nameNl nameEn definition level indicator own version }
    }
  }
`);

export const NETWORKS = graphql(`
  query Networks {
    networks { id name example }
  }
`);
